// A message over the page when the app can't do its work: what happened, and one button. What was typed
// stays where it is.

import { text } from './texts.js';

/** `name` is one of texts.js: NAME.title and NAME.text; `button` of them too, or '' for none. */
export function showNotice(name, button = '', act = () => {}) {
  hideNotice();
  const box = document.createElement('div');
  box.id = 'notice';
  box.setAttribute('role', 'alert');
  const title = document.createElement('b');
  title.textContent = text(name + '.title');
  const sentence = document.createElement('p');
  sentence.textContent = text(name + '.text');
  box.append(title, sentence);
  if (button) {
    const control = document.createElement('button');
    control.type = 'button';
    control.textContent = text(button);
    control.addEventListener('click', act);
    box.append(control);
  }
  document.body.append(box);
}

export function hideNotice() {
  document.getElementById('notice')?.remove();
}
