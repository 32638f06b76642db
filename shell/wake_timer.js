// One timer for everything that the app wants to do later. Browsers hold timers back in hidden pages, so
// coming back counts as waking up.

import { tellApp } from './app_calls.js';

const delayMaxMs = 2 ** 31 - 1;
let timer = 0;

/** Asks for one `woke` at this time (unix ms). A later wish replaces the earlier one. */
export function wakeAt(timeMs) {
  clearTimeout(timer);
  timer = setTimeout(() => tellApp('woke'), Math.min(Math.max(timeMs - Date.now(), 0), delayMaxMs));
}

export function listenToVisibility() {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') tellApp('woke');
  });
  // A page that comes back from the back-forward cache.
  addEventListener('pageshow', (event) => { if (event.persisted) tellApp('woke'); });
}
