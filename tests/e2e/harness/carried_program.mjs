// The page carries the program in itself; tests that are about the time before it want them apart.

const block = /<script type="application\/x-program">[^<]*<\/script>/g;

/** Passes the page on as `change` makes it. */
export const changePage = (page, change) => page.route(({ pathname }) => pathname === '/', async (route) => {
  const answer = await route.fetch();
  const headers = { ...answer.headers() };
  delete headers['content-encoding'];
  delete headers['content-length'];
  await route.fulfill({ status: answer.status(), headers, body: change(await answer.text()) });
});

/** The page comes without it: the app fetches the file. */
export const withoutCarriedProgram = (page) => changePage(page, (html) => html.replace(block, ''));
