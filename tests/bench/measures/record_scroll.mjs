// Ten thousand records under a finger, at a processor four times slower.
import { newPerson } from '../../e2e/harness/browser.mjs';
import { makeFamily, sharer } from '../../e2e/harness/screenshot_family.mjs';
import { frameMilliseconds, percentile } from './main_thread.mjs';

const pages = 100;
const recordsOfPage = 100;
const password = 'three brown teapots';

/** Every answer has a hundred records more, until there are ten thousand. */
async function answerWithMany(page) {
  let sample;
  await page.route('**/api/v1/spending?**', async (route) => {
    const answer = await route.fetch();
    const spending = await answer.json();
    sample ??= spending.records[0];
    const number = Number(new URL(route.request().url()).searchParams.get('after')?.replace('page-', '') ?? 0);
    spending.records = Array.from({ length: recordsOfPage }, (_, at) => ({
      ...sample, id: `record-${String(number * recordsOfPage + at).padStart(16, '0')}`,
      amount_fen: 100 + ((number * 7919 + at * 104_729) % 90_000),
    }));
    spending.count = pages * recordsOfPage;
    spending.next = number + 1 < pages ? `page-${number + 1}` : '';
    await route.fulfill({ response: answer, json: spending });
  });
}

export async function atTenThousandRecords(browser, server, options = {}) {
  await makeFamily(server);
  const person = await newPerson(browser, server, options);
  const { page } = person;
  await answerWithMany(page);
  await person.open('#/login');
  await page.getByRole('textbox', { name: '手机号', exact: true }).fill(sharer.mobile);
  await page.getByRole('textbox', { name: '登录密码', exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.locator('[data-key="home.spending"]').waitFor();
  await page.evaluate(() => { location.hash = '#/spending'; });
  const more = page.locator('[data-key="spending.more"]');
  const contentHeight = () => page.evaluate(() => parseFloat(document.querySelector('[data-key="spending.scroll"] > [data-inner]').style.height));
  for (let loaded = 1; loaded < pages; loaded++) {
    const before = await contentHeight().catch(() => 0);
    // The button lies at the end of what is known.
    await page.mouse.move(195, 400);
    await page.mouse.wheel(0, 10_000_000);
    await more.and(page.locator(':not([aria-busy=true])')).dispatchEvent('click', {}, { timeout: 20_000 });
    await page.waitForFunction((height) => parseFloat(
      document.querySelector('[data-key="spending.scroll"] > [data-inner]').style.height) > height + 500, before);
  }
  await page.mouse.wheel(0, -100_000_000);
  return person;
}

/** Flings up and down; gives p50, p99, how many frames took longer than 8 ms and how many were dropped. */
export async function measureRecordScroll(browser, server) {
  const { page, context } = await atTenThousandRecords(browser, server);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const { spent, gaps } = await frameMilliseconds(browser, page, async () => {
    for (const distance of [-6000, -6000, 4000, -9000]) {
      await session.send('Input.synthesizeScrollGesture', {
        x: 195, y: 500, yDistance: distance, speed: 4000, gestureSourceType: 'touch', preventFling: false,
      });
    }
  });
  await context.close();
  return {
    frames: spent.length,
    p50_ms: percentile(spent, 0.5),
    p99_ms: percentile(spent, 0.99),
    over_8_ms: spent.filter((value) => value > 8).length,
    dropped: gaps.filter((gap) => gap > 25 && gap < 200).length,
  };
}
