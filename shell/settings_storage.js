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

/** Whether nothing outlasts this page here. */
export function isStorageRefused() {
  try {
    localStorage.setItem(prefix + 'probe', '1');
    localStorage.removeItem(prefix + 'probe');
    return false;
  } catch {
    return true;
  }
}

/** When records were sealed (kept_records.js), Unix ms; 0: there are none. */
export function recordsKeptAt() {
  try {
    return JSON.parse(localStorage.getItem(prefix + 'kept_records') ?? 'null')?.at ?? 0;
  } catch {
    return 0;
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
