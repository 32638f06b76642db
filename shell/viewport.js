// The size that the app draws for: the stage, its safe area, and what the soft keyboard covers.

import { tellApp } from './app_calls.js';

/** Smaller differences are toolbars that slide away, not keyboards. */
const keyboardHeightMin = 80;

const round = (value) => Math.round(value * 1000) / 1000;

function readInsets() {
  const style = getComputedStyle(document.getElementById('safe-area'));
  const side = (name) => round(parseFloat(style['padding-' + name]) || 0);
  return { top: side('top'), bottom: side('bottom'), left: side('left'), right: side('right') };
}

export function readViewport() {
  const stage = document.getElementById('stage');
  const inset = readInsets();
  const visual = window.visualViewport;
  const covered = visual ? stage.clientHeight - visual.height * visual.scale : 0;
  return {
    width: stage.clientWidth,
    height: stage.clientHeight,
    device_pixel_ratio: round(window.devicePixelRatio || 1),
    inset_top: inset.top,
    inset_bottom: inset.bottom,
    inset_left: inset.left,
    inset_right: inset.right,
    keyboard_inset: covered >= keyboardHeightMin ? round(covered) : 0,
  };
}

function viewportChanged() {
  const stage = document.getElementById('stage');
  const visual = window.visualViewport;
  const isZoomed = !!visual && visual.scale > 1.01;
  // Zoomed in, one finger moves the view; else it is ours to scroll with.
  stage.style.touchAction = isZoomed ? 'auto' : '';
  // iOS moves the view up to show a focused field; the stage follows, for the app scrolls by itself.
  stage.style.transform = visual && !isZoomed && visual.offsetTop ? `translateY(${visual.offsetTop}px)` : '';
  tellApp('resized', readViewport());
}

export function listenToViewport() {
  addEventListener('resize', viewportChanged);
  if (!window.visualViewport) return;
  visualViewport.addEventListener('resize', viewportChanged);
  visualViewport.addEventListener('scroll', viewportChanged);
}
