// Text fields are real inputs. Only their value is read; composition (pinyin and the like) is never
// replayed nor disturbed.

import { tellApp } from './app_calls.js';
import { keyOf } from './mirror.js';

let composing = null;
/** While the app's text is written into a field, what the browser tells of it is no news. */
let isWriting = false;
let isTakenBack = false;
/** What each field says, or was last wanted to say by the app. */
const wanted = new WeakMap();

const isTextField = (element) => element?.localName === 'input' && !/^(checkbox|radio)$/.test(element.type);

/** Shows the app's text, which may be what was typed, cleaned and grouped; the caret stays with its digit. */
export function showFieldValue(input, value) {
  wanted.set(input, value);
  if (input.value === value || input === composing) return;
  if (input !== document.activeElement) {
    input.value = value;
    return;
  }
  // Grouping again what was just taken back would be in the way of taking back more.
  if (isTakenBack && countTyped(input.value) === countTyped(value)) return;
  const typedBefore = countTyped(input.value.slice(0, input.selectionEnd));
  write(input, value);
  let caret = 0;
  for (let typed = 0; typed < typedBefore && caret < value.length; caret++) typed += countTyped(value[caret]);
  input.setSelectionRange(caret, caret);
}

/** As if it were typed: setting `value` would make the browser forget what can be taken back. */
function write(input, value) {
  isWriting = true;
  input.select();
  const isDone = value === '' ? document.execCommand('delete') : document.execCommand('insertText', false, value);
  if (!isDone || input.value !== value) input.value = value;
  isWriting = false;
}

/** Spaces and dashes come and go by grouping; everything else was typed. */
const typedPart = (text) => text.replace(/[\s-]/g, '');
const countTyped = (text) => typedPart(text).length;

function tellEdited(event) {
  const { target, inputType } = event;
  if (isWriting || !isTextField(target)) return;
  const groupingWasTakenBack = inputType === 'historyUndo' && typedPart(target.value) === typedPart(wanted.get(target) ?? '');
  // Nobody typed the grouping: one more step back, to what was.
  if (groupingWasTakenBack && document.execCommand('undo')) return;
  isTakenBack = /^history/.test(inputType ?? '');
  wanted.set(target, target.value);
  tellApp('fieldEdited', keyOf(target), target.value);
  isTakenBack = false;
}

/** What was taken back may have lost its grouping. */
function tidy({ target }) {
  if (isTextField(target) && wanted.has(target) && target !== composing) target.value = wanted.get(target);
}

export function listenToTextFields(stage) {
  stage.addEventListener('compositionstart', (event) => { composing = event.target; });
  stage.addEventListener('compositionend', (event) => {
    composing = null;
    tellEdited(event);
  });
  stage.addEventListener('input', tellEdited);
  stage.addEventListener('focusout', tidy);
  stage.addEventListener('change', (event) => {
    if (isTextField(event.target)) tellApp('fieldLeft', keyOf(event.target));
  });
}
