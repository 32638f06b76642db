// Speaks through two live regions that stand in the page from the start, or nothing would listen to them.

const delayMs = 50;

/** `politeness` is 'polite' or 'assertive', the id of the region. */
export function announce(politeness, text) {
  const region = document.getElementById(politeness);
  // The same sentence twice is only heard twice when the region was empty in between.
  region.textContent = '';
  setTimeout(() => { region.textContent = text; }, delayMs);
}
