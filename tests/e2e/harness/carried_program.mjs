// The page carries the program in itself; tests that are about the time before it want them apart.

import { withoutCarriedProgram as withoutBlocks } from '../../../shell/carried_program_code.js';

/** Passes the page on as `change` makes it. */
export const changePage = (page, change) => page.route(({ pathname }) => pathname === '/', async (route) => {
  const answer = await route.fetch();
  const headers = { ...answer.headers() };
  delete headers['content-encoding'];
  delete headers['content-length'];
  await route.fulfill({ status: answer.status(), headers, body: change(await answer.text()) });
});

/** The page comes without it: the app fetches the file. */
export const withoutCarriedProgram = (page) => changePage(page, withoutBlocks);
