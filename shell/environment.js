// What the person set up in the system or in the app around the page, and whether there is a network.

import { readSetting } from './settings_storage.js';

const queries = {
  dark: matchMedia('(prefers-color-scheme: dark)'),
  high_contrast: matchMedia('(prefers-contrast: more), (forced-colors: active)'),
  reduced_motion: matchMedia('(prefers-reduced-motion: reduce)'),
};

/**
 * How much larger than asked for the browser makes type: a size set in it or, on Android, in WeChat shows in what a
 * style computes to; WeChat on iOS writes a percentage into the body's style.
 */
function textScale() {
  const computed = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const adjusted = document.body ? parseFloat(getComputedStyle(document.body).webkitTextSizeAdjust) / 100 : 1;
  return computed * (adjusted || 1);
}

export const readingMode = () => readSetting('reading_mode') || 'standard';

/** Per cent, as chosen here; 0: nobody has. */
export const chosenTextPercent = () => Number(readSetting('text_percent')) || 0;

/** How large text is drawn, as src/app has it: for the first screens in HTML. */
export const textSize = () => Math.min(2, Math.max(1, chosenTextPercent() / 100 || textScale()));

export function readEnvironment() {
  return {
    dark: queries.dark.matches,
    high_contrast: queries.high_contrast.matches,
    reduced_motion: queries.reduced_motion.matches,
    online: navigator.onLine,
    hidden: document.hidden,
    text_scale: textScale(),
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
