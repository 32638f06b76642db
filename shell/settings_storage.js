// Settings kept on this device. Storage may be refused (private windows, some web views): then they last
// until the page is left.

const prefix = 'family.';
const forThisPage = new Map();

/** The stored text, or '' when there is none. */
export function readSetting(name) {
  if (forThisPage.has(name)) return forThisPage.get(name);
  try {
    return localStorage.getItem(prefix + name) ?? '';
  } catch {
    return '';
  }
}

/** An empty value removes the setting. */
export function storeSetting(name, value) {
  forThisPage.set(name, value);
  try {
    if (value) localStorage.setItem(prefix + name, value);
    else localStorage.removeItem(prefix + name);
  } catch {
    // Refused: forThisPage has it.
  }
}
