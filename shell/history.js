// The browser's history: one entry a screen. The app keeps the stack; this only carries out its wishes and
// tells it where the person went.

import { tellApp } from './app_calls.js';

/** Where to go once a `rewind` has arrived; the app is not told of that step. */
let pathAfterRewind = null;

export function navigate(path, kind, steps) {
  if (kind === 'push') history.pushState(null, '', path);
  else if (kind === 'back') history.back();
  else if (kind === 'rewind' && steps > 0) {
    pathAfterRewind = path;
    history.go(-steps);
  } else history.replaceState(null, '', path);
}

export function listenToHistory() {
  // Also fires for an address that was typed; `hashchange` would only say the same twice.
  addEventListener('popstate', () => {
    if (pathAfterRewind !== null) {
      history.replaceState(null, '', pathAfterRewind);
      pathAfterRewind = null;
    } else {
      tellApp('routeChanged', location.hash);
    }
  });
}
