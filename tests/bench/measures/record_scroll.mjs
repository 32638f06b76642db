// A hundred and ten thousand records under a finger, at a processor four times slower.
import { newPerson } from '../../e2e/harness/browser.mjs';
import { makeFamily, sharer } from '../../e2e/harness/screenshot_family.mjs';
import { frameMilliseconds, percentile } from './main_thread.mjs';

const recordsOfPage = 100;
const password = 'three brown teapots';

/** Every answer has a hundred records more, until all pages were told. */
async function answerWithMany(page, pages) {
  let sample;
  await page.route(/\/api\/v1\/spending(\?|$)/, async (route) => {
    const url = new URL(route.request().url());
    const number = Number(url.searchParams.get('after')?.replace('page-', '') ?? 0);
    // The server knows the first page only.
    url.searchParams.delete('after');
    const answer = await route.fetch({ url: url.href });
    const spending = await answer.json();
    sample ??= spending.records[0];
    spending.records = Array.from({ length: recordsOfPage }, (_, at) => ({
      ...sample, id: `record-${String(number * recordsOfPage + at).padStart(16, '0')}`,
      amount_fen: 100 + ((number * 7919 + at * 104_729) % 90_000),
    }));
    spending.count = pages * recordsOfPage;
    spending.next = number + 1 < pages ? `page-${number + 1}` : '';
    await route.fulfill({ response: answer, json: spending });
  });
}

/** Without a mouse, which a phone hasn't: the browser tells one that rests over the page of each layout. */
const turnWheel = (page, distance) => page.evaluate((deltaY) => document.getElementById('stage').dispatchEvent(
  new WheelEvent('wheel', { deltaY, clientX: 195, clientY: 400, bubbles: true, cancelable: true })), distance);

async function atManyRecords(browser, server, pages) {
  const person = await newPerson(browser, server);
  const { page } = person;
  await answerWithMany(page, pages);
  await person.open('#/login');
  await page.getByRole('textbox', { name: '手机号', exact: true }).fill(sharer.mobile);
  await page.getByRole('textbox', { name: '登录密码', exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.locator('[data-key="home.spending"]').waitFor();
  await page.evaluate(() => { location.hash = '#/spending'; });
  const more = page.locator('[data-key="spending.more"]');
  const contentHeight = () => page.evaluate(() => parseFloat(document.querySelector('[data-key="spending.scroll"] > [data-inner]').style.height));
  await page.locator('[data-key^="record."]').first().waitFor({ state: 'attached' });
  while (await more.count()) {
    const before = await contentHeight().catch(() => 0);
    // Near the end of what is known, the page behind it comes by itself.
    await turnWheel(page, 10_000_000);
    await page.waitForFunction((height) => !document.querySelector('[data-key="spending.more"]') || parseFloat(
      document.querySelector('[data-key="spending.scroll"] > [data-inner]').style.height) > height + 500, before,
    { timeout: 3000 }).catch(() => {});
  }
  await turnWheel(page, -100_000_000);
  return person;
}

export async function flingUpAndDown(session) {
  for (const distance of [-2500, 2000, -3000, 2500]) {
    await session.send('Input.synthesizeScrollGesture', {
      x: 195, y: 500, yDistance: distance, speed: 3000, gestureSourceType: 'touch', preventFling: false,
    });
  }
}

/** p50, p99, how many frames took longer than 8 ms and how many were dropped. */
export function frameFigures({ spent, gaps }) {
  return {
    frames: spent.length,
    p50_ms: percentile(spent, 0.5),
    p99_ms: percentile(spent, 0.99),
    over_8_ms: spent.filter((value) => value > 8).length,
    dropped: gaps.filter((gap) => gap > 25 && gap < 200).length,
  };
}

async function scrollThrough(browser, server, pages) {
  const { page, context } = await atManyRecords(browser, server, pages);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const measured = await frameMilliseconds(browser, page, () => flingUpAndDown(session));
  await context.close();
  return { records: pages * recordsOfPage, ...frameFigures(measured) };
}

/** A short list and ten thousand records: what the length costs, and what a frame costs anyway. */
export async function measureRecordScroll(browser, server) {
  await makeFamily(server);
  return [await scrollThrough(browser, server, 1), await scrollThrough(browser, server, 100)];
}
