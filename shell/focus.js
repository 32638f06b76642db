// The real DOM focus, told to the app, and moved on its wish.

import { tellApp } from './app_calls.js';
import { keyOf, mirrorElement } from './mirror.js';

let lastInputWasKey = false;

/** Safari learned :focus-visible in 15.4; before that the last kind of input decides. */
function isFocusVisible(element) {
  try {
    return element.matches(':focus-visible');
  } catch {
    return lastInputWasKey;
  }
}

export function focusNode(key) {
  const element = mirrorElement(key);
  if (element && element !== document.activeElement) element.focus({ preventScroll: true });
}

/** Puts back what the browser scrolled, to show a focused element or a wanted one: scrolling is the app's. */
function takeOverScroll(box) {
  const moved = box.scrollTop;
  if (!moved && !box.scrollLeft) return;
  box.scrollTop = box.scrollLeft = 0;
  if (box.classList.contains('scroll')) tellApp('scrolled', keyOf(box), Number(box.dataset.offset) + moved);
}

/** The same for all that `element` lies in, now: the browser tells of it only with its next picture. */
export function takeOverScrollsAround(element) {
  for (let box = element; box; box = box.parentElement) takeOverScroll(box);
}

export function listenToFocus(stage) {
  addEventListener('keydown', () => { lastInputWasKey = true; }, true);
  addEventListener('pointerdown', () => { lastInputWasKey = false; }, true);
  stage.addEventListener('focusin', ({ target }) => tellApp('focusChanged', keyOf(target), isFocusVisible(target)));
  stage.addEventListener('focusout', ({ target, relatedTarget }) => {
    // The whole window lost it: the element keeps it within the page, and goes on drawing its text.
    if (!document.hasFocus()) return;
    if (keyOf(target)) tellApp('fieldLeft', keyOf(target));
    if (!relatedTarget || !stage.contains(relatedTarget)) tellApp('focusChanged', '', false);
  });
  document.addEventListener('scroll', ({ target }) => {
    takeOverScroll(target === document ? document.scrollingElement : target);
  }, true);
}
