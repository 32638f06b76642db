// Calls into the app, one at a time. The app moves the focus and changes elements while it works, and the
// events of that must not call into it again: they wait until it has returned.

let app = null;
let isInside = false;
const waiting = [];

/** From now on the app answers. `functions` come from web/shell_link.library.js. */
export function attachApp(functions) {
  app = functions;
}

export function isAppAttached() {
  return app !== null;
}

/** Calls `app[name](...values)`, now or as soon as it is free. Before the app is there, nothing happens. */
export function tellApp(name, ...values) {
  if (!app) return;
  waiting.push([name, values]);
  if (!isInside) insideApp(() => {});
}

/** Runs the app's own code (a frame): events during it wait. */
export function insideApp(work) {
  enterApp();
  try {
    work();
  } finally {
    leaveApp();
  }
}

export function enterApp() {
  isInside = true;
}

/** Carries out what has waited. */
export function leaveApp() {
  try {
    while (waiting.length) {
      const [name, values] = waiting.shift();
      app[name](...values);
    }
  } finally {
    isInside = false;
  }
}

/** Puts the program's second part, compiled, to the first. */
export async function joinMembersPart(part) {
  await app.joinMembersPart(part);
  tellApp('membersPartArrived');
}

export function readDiagnostics() {
  return app ? app.diagnostics() : { frames: 0, glyphs: 0, heapBytes: 0, glLost: false };
}
