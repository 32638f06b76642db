// What the person set up in the system or in the app around the page, and whether there is a network.

import { readSetting } from './settings_storage.js';

const queries = {
  dark: matchMedia('(prefers-color-scheme: dark)'),
  high_contrast: matchMedia('(prefers-contrast: more), (forced-colors: active)'),
  reduced_motion: matchMedia('(prefers-reduced-motion: reduce)'),
};

/** From here on type counts as large: elder type is a quarter larger. */
const largeFrom = 1.2;

/**
 * How much larger than asked for the browser makes type: a size set in it or, on Android, in WeChat shows in what a
 * style computes to; WeChat on iOS writes a percentage into the body's style.
 */
function textScale() {
  const computed = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const adjusted = document.body ? parseFloat(getComputedStyle(document.body).webkitTextSizeAdjust) / 100 : 1;
  return computed * (adjusted || 1);
}

/** As it was chosen here, else as large as the browser's own type. */
export const readingMode = () =>
  readSetting('reading_mode') || (textScale() >= largeFrom ? 'elder' : 'standard');

export function readEnvironment() {
  return {
    dark: queries.dark.matches,
    high_contrast: queries.high_contrast.matches,
    reduced_motion: queries.reduced_motion.matches,
    online: navigator.onLine,
    hidden: document.hidden,
    large_text: textScale() >= largeFrom,
  };
}

export function listenToEnvironment(changed) {
  for (const query of Object.values(queries)) query.addEventListener('change', changed);
  addEventListener('online', changed);
  addEventListener('offline', changed);
  document.addEventListener('visibilitychange', changed);
  // WeChat changes its type while the page is open, and says so only by changing the body's style.
  new MutationObserver(changed).observe(document.body, { attributes: true, attributeFilter: ['style'] });
}
