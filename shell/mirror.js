// Applies the app's description of the semantic mirror to the DOM, without thinking: which elements there
// are, and with which attributes, is decided in C++ (src/platform/mirror_markup). Format: operations are
// `put`, `drop` and `scroll`, carried out in order: at once, or a few a frame where nobody waits for them.

import { showFieldValue } from './text_fields.js';

const elements = new Map();
/** Leaves without a text of their own. */
const leafTags = new Set(['input', 'progress']);
/** What is left of operations that had time. */
let waiting = [];
let isFrameAsked = false;
/** So much of a frame they may have: what the browser makes of them is counted, for it costs more than our part. */
const millisecondsOfFrame = 1;
const operationsAtOnce = 2;
let mirror = null;

export function startMirror() {
  mirror = document.getElementById('mirror');
}

/** The element of a node, also of one that the first screen still has for itself. */
export function mirrorElement(key) {
  apply(waiting.splice(0));
  return elements.get(key) ?? mirror.querySelector(`[data-key="${key}"]`);
}

/** The key of the node that the element stands for; '' for parts such as labels, and for everything else. */
export function keyOf(element) {
  return element?.dataset?.key && !element.dataset.part ? element.dataset.key : '';
}

export function applyMirror(text, whenFree) {
  const operations = JSON.parse(text);
  if (!whenFree) {
    apply(waiting.splice(0));
    return apply(operations);
  }
  waiting.push(...operations);
  askForFrame();
}

function askForFrame() {
  if (!waiting.length || isFrameAsked) return;
  isFrameAsked = true;
  requestAnimationFrame(applySome);
}

function applySome() {
  isFrameAsked = false;
  const began = performance.now();
  do {
    apply(waiting.splice(0, operationsAtOnce));
    // Asked for its size, the browser lays out now what it would have before the next picture.
    mirror.getBoundingClientRect();
  } while (waiting.length && performance.now() - began < millisecondsOfFrame);
  askForFrame();
}

function apply(operations) {
  if (!operations.length) return;
  const focused = document.activeElement;
  const takesOver = mirror.classList.contains('first');
  for (const operation of operations) {
    if (operation.op === 'put') put(operation);
    else if (operation.op === 'drop') drop(operation.key);
    else scroll(elements.get(operation.key), operation.offset);
  }
  if (takesOver) removeFirstScreen();
  // Moving an element in the tree takes the focus from it.
  if (focused && focused !== document.activeElement && mirror.contains(focused)) focused.focus({ preventScroll: true });
}

function put(operation) {
  const { key, tag } = operation;
  let element = elements.get(key);
  if (!element) {
    element = adopt(key, tag) ?? document.createElement(tag);
    element.id = 'm-' + key;
    element.dataset.key = key;
    elements.set(key, element);
  }
  setAttributes(element, operation.attributes);
  setBox(element, operation.rect);
  if (operation.text !== undefined && element.textContent !== operation.text) element.textContent = operation.text;
  // Opacity is set on leaves only: a field must be able to show itself inside its form.
  element.classList.toggle('leaf', operation.text !== undefined || leafTags.has(tag));
  if (operation.scroll) setScroll(element, operation.scroll);
  if (operation.after !== undefined) place(element, operation.parent, operation.after);
  if (operation.field) setField(element, operation.field);
  if (operation.checked !== undefined) element.checked = operation.checked;
}

/** The first screen's own element for a node, which stays: with its focus, its text and its caret. */
function adopt(key, tag) {
  if (!mirror.classList.contains('first')) return null;
  const element = mirror.querySelector(`[data-key="${key}"]`);
  return element && element.localName === tag ? element : null;
}

function removeFirstScreen() {
  mirror.classList.remove('first');
  const kept = new Set(elements.values());
  for (const element of mirror.querySelectorAll('*')) {
    // A leaf with the right text may be made of several elements.
    const isWanted = kept.has(element) || element.hasAttribute('data-inner') || element.closest('.leaf');
    if (!isWanted) element.remove();
  }
}

function setAttributes(element, attributes) {
  for (const { name } of [...element.attributes]) {
    // `data-` is also where browsers' helpers (password managers) keep notes of their own.
    const staysAnyway = name === 'id' || name === 'style' || name === 'class' || name.startsWith('data-');
    if (!staysAnyway && !(name in attributes)) element.removeAttribute(name);
  }
  for (const name in attributes) {
    if (element.getAttribute(name) !== attributes[name]) element.setAttribute(name, attributes[name]);
  }
}

function setBox(element, [left, top, width, height]) {
  const style = element.style;
  style.left = left + 'px';
  style.top = top + 'px';
  style.width = width + 'px';
  style.height = height + 'px';
}

function setField(element, field) {
  element.classList.toggle('drawn', field.drawnByCanvas);
  const style = element.style;
  style.fontSize = field.fontSize + 'px';
  style.paddingLeft = field.paddingLeft + 'px';
  style.paddingRight = field.paddingRight + 'px';
  showFieldValue(element, field.value);
}

/** The box that holds the children: of a scroll area the inner one, which moves. */
function boxOf(element) {
  return element.querySelector(':scope > [data-inner]') ?? element;
}

function setScroll(element, { offset, contentHeight }) {
  element.classList.add('scroll');
  let inner = boxOf(element);
  if (inner === element) {
    inner = document.createElement('div');
    inner.setAttribute('data-inner', '');
    inner.append(...element.childNodes);
    element.append(inner);
  }
  inner.style.height = contentHeight + 'px';
  scroll(element, offset);
}

function scroll(element, offset) {
  boxOf(element).style.transform = `translateY(${-offset}px)`;
  element.dataset.offset = offset;
}

function place(element, parentKey, afterKey) {
  const box = parentKey ? boxOf(elements.get(parentKey)) : mirror;
  const before = afterKey ? elements.get(afterKey) : null;
  if (element.parentNode === box && managedSiblingBefore(element) === before) return;
  box.insertBefore(element, before ? before.nextSibling : box.firstChild);
}

/** The nearest earlier sibling that the app knows; between them the first screen may have decoration. */
function managedSiblingBefore(element) {
  let sibling = element.previousElementSibling;
  while (sibling && elements.get(sibling.dataset.key) !== sibling) sibling = sibling.previousElementSibling;
  return sibling;
}

function drop(key) {
  const element = elements.get(key);
  if (!element) return;
  for (const inside of element.querySelectorAll('[data-key]')) elements.delete(inside.dataset.key);
  elements.delete(key);
  element.remove();
}
