// What a reload of this tab must not lose. The app decides what is in it; it never holds secrets.

const name = 'family.draft';

export function readDraft() {
  try {
    return sessionStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

export function saveDraft(text) {
  try {
    if (text) sessionStorage.setItem(name, text);
    else sessionStorage.removeItem(name);
  } catch {
    // Refused: a reload starts afresh.
  }
}
