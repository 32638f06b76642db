// What a reload of this tab must not lose: the draft, and the keys of writes that are not answered yet. What is in
// them is the app's business; neither ever holds a secret.

const prefix = 'family.';

function read(name) {
  try {
    return sessionStorage.getItem(prefix + name) ?? '';
  } catch {
    return '';
  }
}

function save(name, text) {
  try {
    if (text) sessionStorage.setItem(prefix + name, text);
    else sessionStorage.removeItem(prefix + name);
  } catch {
    // Refused: a reload starts afresh.
  }
}

export const readDraft = () => read('draft');
export const saveDraft = (text) => save('draft', text);
export const readKeptKeys = () => read('keys');
export const saveKeptKeys = (text) => save('keys', text);
