// What the person set up in the system, and whether there is a network.

const queries = {
  dark: matchMedia('(prefers-color-scheme: dark)'),
  high_contrast: matchMedia('(prefers-contrast: more), (forced-colors: active)'),
  reduced_motion: matchMedia('(prefers-reduced-motion: reduce)'),
};

export function readEnvironment() {
  return {
    dark: queries.dark.matches,
    high_contrast: queries.high_contrast.matches,
    reduced_motion: queries.reduced_motion.matches,
    online: navigator.onLine,
    hidden: document.hidden,
  };
}

export function listenToEnvironment(changed) {
  for (const query of Object.values(queries)) query.addEventListener('change', changed);
  addEventListener('online', changed);
  addEventListener('offline', changed);
  document.addEventListener('visibilitychange', changed);
}
