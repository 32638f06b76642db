// What a thousand changes of screen leave behind: the program's memory, JavaScript's, and the DOM's nodes.
import { newPersonAs } from '../../e2e/harness/browser.mjs';
import { newMobile } from '../../e2e/harness/journeys.mjs';
import { PersonByApi } from '../../e2e/harness/person_by_api.mjs';

const places = ['#/me', '#/family', '#/me/settings', '#/spending', '#/'];

/** Goes through the places and comes to rest. */
async function change(page, times) {
  for (let turn = 0; turn < times; turn++) {
    const hash = places[turn % places.length];
    await page.evaluate((to) => new Promise((resolve) => {
      location.hash = to;
      // The frame that shows it, and one more.
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    }), hash);
  }
  await page.waitForTimeout(1500);
}

async function weigh(session, page, changes) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const program = await page.evaluate(() => window.appDiagnostics().heapBytes);
  return { changes, program_kb: Math.round(program / 1024), javascript_kb: Math.round(usedSize / 1024), nodes, listeners: jsEventListeners };
}

export async function measureScreenChanges(browser, server) {
  const account = await new PersonByApi(server).register(newMobile());
  const { page, context } = await newPersonAs(browser, server, account, '', { reducedMotion: 'reduce' });
  const session = await context.newCDPSession(page);
  const weights = [];
  await change(page, 200);
  weights.push(await weigh(session, page, 200));
  await change(page, 800);
  weights.push(await weigh(session, page, 1000));
  await context.close();
  return weights;
}
