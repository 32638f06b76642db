// Keys that the app has a use for. Everything else is the browser's: Tab, Enter and Space work on the real
// elements, and whatever is typed goes into the real fields.

import { tellApp } from './app_calls.js';

const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);
// The payment password's pad has no field: its digits are typed at the page.
const padKeys = new Set([...'0123456789', 'Backspace']);

export function listenToKeyboard() {
  addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isInField = event.target.localName === 'input';
    if (event.key === 'Escape' || (!isInField && (scrollKeys.has(event.key) || padKeys.has(event.key)))) tellApp('keyPressed', event.key);
  });
}
