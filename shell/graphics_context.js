// The GPU may forget everything (another app, a driver reset) and come back; where it does so again and again, or isn't
// there at all, a painter without it takes over: slower, the same picture.

import { tellApp } from './app_calls.js';
import { runScript } from './run_script.js';

/** Null where there is no WebGL. */
export const graphicsContext = (canvas) => canvas.getContext('webgl2', {
  alpha: false, antialias: false, depth: false, stencil: false, powerPreference: 'low-power',
});

const patienceMs = 30000;
let lostAt = -Infinity;

/** Fetches the painter; from then on web/webgl.library.js uses it. */
export const fetchPainter = () => runScript(PAGE.painter);

/** A canvas that WebGL has had gives nothing else: the painter gets a new one in its place. */
async function takePainter(canvas) {
  await fetchPainter();
  const fresh = canvas.cloneNode();
  canvas.replaceWith(fresh);
  tellApp('contextRestored');
}

export function listenToGraphicsContext(canvas, failed) {
  let isGivenUp = false;
  canvas.addEventListener('webglcontextlost', (event) => {
    // Without this the browser never brings it back.
    event.preventDefault();
    tellApp('contextLost');
    isGivenUp = performance.now() - lostAt < patienceMs;
    lostAt = performance.now();
    if (isGivenUp) takePainter(canvas).catch(failed);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    if (!isGivenUp) tellApp('contextRestored');
  });
}
