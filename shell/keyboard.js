// Keys that the app has a use for. Everything else is the browser's: Tab, Enter and Space work on the real
// elements, and whatever is typed goes into the real fields.

import { tellApp } from './app_calls.js';

const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);

export function listenToKeyboard() {
  addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isInField = event.target.localName === 'input';
    if (event.key === 'Escape' || (scrollKeys.has(event.key) && !isInField)) tellApp('keyPressed', event.key);
  });
}
