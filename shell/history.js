// The browser's history: one entry a screen. The app keeps the stack; this only carries out its wishes and
// tells it where the person went. How deep we are is kept with each entry, so that we never go back further
// than our own first one.

import { tellApp } from './app_calls.js';

/** A traversal that was answered by nothing (the browser found nowhere to go) is over after this. */
const travelTimeMaxMs = 1000;

let depth = 0;
/** Where the traversal under way must lead; null when none is. */
let destination = null;
let travelTimer = 0;
/** Wishes that came during it: going back takes a while, and the app doesn't wait. */
const waiting = [];

function replace(path) {
  history.replaceState({ depth }, '', path);
}

function travel(path, steps) {
  const possible = Math.min(steps, depth);
  if (possible === 0) {
    replace(path);
    return;
  }
  destination = path;
  travelTimer = setTimeout(arrive, travelTimeMaxMs);
  history.go(-possible);
}

function arrive() {
  clearTimeout(travelTimer);
  const path = destination;
  destination = null;
  if (location.hash !== path) replace(path);
  while (waiting.length && destination === null) navigate(...waiting.shift());
}

export function navigate(path, kind, steps) {
  if (destination !== null) {
    waiting.push([path, kind, steps]);
  } else if (kind === 'push') {
    depth += 1;
    history.pushState({ depth }, '', path);
  } else if (kind === 'back') {
    travel(path, 1);
  } else if (kind === 'rewind') {
    travel(path, steps);
  } else {
    replace(path);
  }
}

export function listenToHistory() {
  history.scrollRestoration = 'manual';
  depth = history.state?.depth ?? 0;
  replace(location.href);
  // Also fires for an address that was typed; `hashchange` would only say the same twice.
  addEventListener('popstate', ({ state }) => {
    const isTyped = typeof state?.depth !== 'number';
    depth = isTyped ? depth + 1 : state.depth;
    if (isTyped) replace(location.href);
    if (destination !== null) arrive();
    else tellApp('routeChanged', location.hash);
  });
}
