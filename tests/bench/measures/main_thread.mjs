// What the page's main thread does from frame to frame, by Chromium's own tracing.

/** Callbacks of one frame follow each other at once. */
const sameFrameMicroseconds = 6000;

/** Runs `act` and gives the milliseconds of processor time between the beginnings of two frames, one number a frame. */
export async function frameMilliseconds(browser, page, act) {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline'] });
  await act();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const fired = traceEvents.filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X');
  const main = mostFrequent(fired.map(({ pid, tid }) => `${pid}/${tid}`));
  const own = traceEvents.filter(({ pid, tid }) => `${pid}/${tid}` === main);
  const fires = own.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts).sort((a, b) => a - b);
  // The picture and a part of the mirror may be due in one frame: that is one beginning.
  const begins = fires.filter((ts, at) => at === 0 || ts - fires[at - 1] > sameFrameMicroseconds);
  const spent = new Array(begins.length).fill(0);
  for (const { name, ts, tdur, dur } of own) {
    if (name !== 'RunTask') continue;
    // A task counts for the frame that it ends with.
    const at = begins.findIndex((begin) => begin >= ts);
    const frame = at < 0 ? begins.length - 1 : at;
    spent[frame] += (tdur ?? dur ?? 0) / 1000;
  }
  const gaps = begins.slice(1).map((begin, at) => (begin - begins[at]) / 1000);
  return { spent, gaps };
}

function mostFrequent(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

export function percentile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
