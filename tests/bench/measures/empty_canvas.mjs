// What no page can fall below here and now: a canvas that draws nothing, under the same finger.
import { flingUpAndDown, frameFigures } from './record_scroll.mjs';
import { frameMilliseconds } from './main_thread.mjs';

/** Clears the canvas with each frame for as long as a finger moves, and a moment longer. */
const emptyPage = `<!doctype html><body style="margin:0;position:fixed;inset:0;touch-action:none">
<canvas style="width:390px;height:844px" width="1170" height="2532"></canvas><script>
  const gl = document.querySelector('canvas').getContext('webgl2', { alpha: false, antialias: false, depth: false });
  let until = 0, asked = false;
  const ask = () => { if (!asked) { asked = true; requestAnimationFrame(draw); } };
  function draw(now) {
    asked = false;
    gl.clearColor((now % 1000) / 1000, 0, 0, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (performance.now() < until) ask();
  }
  for (const name of ['pointerdown', 'pointermove', 'pointerup']) {
    document.body.addEventListener(name, () => { until = performance.now() + 300; ask(); });
  }
</script>`;

export async function measureEmptyCanvas(browser) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true,
  });
  const page = await context.newPage();
  await page.setContent(emptyPage);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const measured = await frameMilliseconds(browser, page, () => flingUpAndDown(session));
  await context.close();
  return { records: 'none: an empty canvas', ...frameFigures(measured) };
}
