// The GPU may forget everything (another app, a driver reset) and come back.

import { tellApp } from './app_calls.js';

export function listenToGraphicsContext(canvas) {
  canvas.addEventListener('webglcontextlost', (event) => {
    // Without this the browser never brings it back.
    event.preventDefault();
    tellApp('contextLost');
  });
  canvas.addEventListener('webglcontextrestored', () => tellApp('contextRestored'));
}
