// Text fields are real inputs. Only their value is read; composition (pinyin and the like) is never
// replayed nor disturbed.

import { tellApp } from './app_calls.js';
import { keyOf } from './mirror.js';

let composing = null;

const isTextField = (element) => element?.localName === 'input' && !/^(checkbox|radio)$/.test(element.type);

/** Shows the app's text, which may be what was typed, cleaned and grouped; the caret stays with its digit. */
export function showFieldValue(input, value) {
  if (input.value === value || input === composing) return;
  const hasCaret = input === document.activeElement;
  const typedBefore = hasCaret ? countTyped(input.value.slice(0, input.selectionEnd)) : 0;
  input.value = value;
  if (!hasCaret) return;
  let caret = 0;
  for (let typed = 0; typed < typedBefore && caret < value.length; caret++) typed += countTyped(value[caret]);
  input.setSelectionRange(caret, caret);
}

/** Spaces and dashes come and go by grouping; everything else was typed. */
function countTyped(text) {
  return text.replace(/[\s-]/g, '').length;
}

function tellEdited(event) {
  if (isTextField(event.target)) tellApp('fieldEdited', keyOf(event.target), event.target.value);
}

export function listenToTextFields(stage) {
  stage.addEventListener('compositionstart', (event) => { composing = event.target; });
  stage.addEventListener('compositionend', (event) => {
    composing = null;
    tellEdited(event);
  });
  stage.addEventListener('input', tellEdited);
  stage.addEventListener('change', (event) => {
    if (isTextField(event.target)) tellApp('fieldLeft', keyOf(event.target));
  });
}
