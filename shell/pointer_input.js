// Mouse, pen and finger on the stage. The app hit-tests what it drew; the click that the browser makes of
// a press is therefore held back. A click without a press comes from the keyboard or a screen reader and
// goes straight to its node.

import { isAppAttached, tellApp } from './app_calls.js';
import { takeOverScrollsAround } from './focus.js';
import { keyOf } from './mirror.js';

/** A press that moves further is a drag: the pointer then stays ours, also outside the window. */
const dragDistance = 4;
const clickDelayMaxMs = 800;
const lineHeight = 16;

let pressed = null;
let pressedElement = null;
let releasedAt = -Infinity;
/** What the first click of a double click was on. */
let clickedKey = '';

const isText = (element) => element.localName === 'input' && !/^(checkbox|radio)$/.test(element.type);
const position = (event) => {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
};

function press(event) {
  if (!event.isPrimary) {
    cancel();
    return;
  }
  const opensElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
  if (opensElsewhere && !isText(event.target)) return;
  if (event.button !== 0) return;
  // The press is at what stands there since the browser scrolled; the app must have drawn it there.
  if (isAppAttached()) takeOverScrollsAround(event.target);
  pressedElement = event.target;
  pressed = {
    id: event.pointerId, x: event.clientX, y: event.clientY, isText: isText(event.target), captured: false,
    isKnown: isAppAttached(),
  };
  tellApp('pointer', 'pressed', event.pointerType, ...position(event));
}

function move(event) {
  if (!event.isPrimary) return;
  const isDragged = pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > dragDistance;
  // In a field a mouse drag selects text.
  if (isDragged && !pressed.captured && !(pressed.isText && event.pointerType === 'mouse')) {
    pressed.captured = true;
    event.currentTarget.setPointerCapture(pressed.id);
  }
  // A finger that isn't down can't move; a mouse can, and hovers.
  if (pressed || event.pointerType === 'mouse') tellApp('pointer', 'moved', event.pointerType, ...position(event));
}

function release(event) {
  if (!pressed || event.pointerId !== pressed.id) return;
  const { isKnown } = pressed;
  pressed = null;
  // The app took over while the finger was down: the click that follows is then all that it gets.
  if (!isKnown) return;
  releasedAt = event.timeStamp;
  tellApp('pointer', 'released', event.pointerType, ...position(event));
}

/** The mouse is elsewhere: nothing is hovered any more. */
function leave(event) {
  if (!pressed && event.pointerType === 'mouse') tellApp('pointer', 'moved', 'mouse', -1, -1);
}

function cancel() {
  if (!pressed) return;
  pressed = null;
  tellApp('pointer', 'cancelled', '', 0, 0);
}

function click(event) {
  if (!isAppAttached()) return;
  const target = event.target.closest('[data-key]');
  const comesFromPress = event.detail > 0 && event.timeStamp - releasedAt < clickDelayMaxMs;
  if (comesFromPress) {
    releasedAt = -Infinity;
    if (target && !isText(target)) event.preventDefault();
    return;
  }
  if (!target || isText(target) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // The form's `submit` follows and tells the app.
  if (target.type === 'submit' && target.form) return;
  // A check box must keep the state that the browser gives it: undoing it would undo the app's answer too.
  if (target.localName !== 'input') event.preventDefault();
  tellApp('activate', keyOf(target));
}

function submit(event) {
  event.preventDefault();
  const key = event.target.dataset.submit;
  if (key) tellApp('activate', key);
}

function wheel(event) {
  // Ctrl and wheel is how desktops zoom, and how touchpads pinch.
  if (event.ctrlKey || !isAppAttached()) return;
  event.preventDefault();
  const unit = event.deltaMode === 1 ? lineHeight : event.deltaMode === 2 ? event.currentTarget.clientHeight : 1;
  tellApp('wheel', ...position(event), event.deltaX * unit, event.deltaY * unit);
}

/**
 * After a tap browsers still send a mouse press, to whatever stands there by then: it would take the focus
 * from where the app has just moved it. A field must get it, or no keyboard comes up; so must an empty
 * place, where a tap puts the keyboard away.
 */
function mousePress(event) {
  const key = keyOf(event.target);
  if (event.detail <= 1) clickedKey = key;
  // The second click of a double click was meant for what has gone meanwhile, not for what stands there now.
  else if (key !== clickedKey) cancel();
  const isAfterTap = !pressed && event.timeStamp - releasedAt < clickDelayMaxMs;
  const isLeaf = event.target.classList.contains('leaf');
  const keepsDefault = event.target === pressedElement && (isText(event.target) || !isLeaf);
  if (isAfterTap && !keepsDefault) event.preventDefault();
}

export function listenToPointer(stage) {
  stage.addEventListener('mousedown', mousePress);
  stage.addEventListener('pointerdown', press);
  stage.addEventListener('pointermove', move);
  stage.addEventListener('pointerup', release);
  stage.addEventListener('pointercancel', cancel);
  stage.addEventListener('pointerleave', leave);
  // Else a mouse that drags over a link would carry the link away.
  stage.addEventListener('dragstart', (event) => event.preventDefault());
  stage.addEventListener('click', click);
  stage.addEventListener('submit', submit);
  stage.addEventListener('wheel', wheel, { passive: false });
}
