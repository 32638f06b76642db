// The first screen in HTML, usable at once: fields and check boxes are the real ones that stay, a tapped
// button is held until the app can carry it out, and the language can be changed. PAGE is filled in by
// build_page.mjs; its texts are the English ones of those in the template.

import { startProgress } from './progress.js';
import { readSetting, storeSetting } from './settings_storage.js';
import { readDraft } from './tab_storage.js';
import { text } from './texts.js';

/** Key of the button or link that was tapped last. */
let held = '';
let heldLabel = null;
let heldContent = [];
let hasEnded = false;
let tellOfTap;
/** Kept once a tap waits for the app. */
export const tapHeld = new Promise((resolve) => { tellOfTap = resolve; });
/** The Chinese content of elements that were put into English. */
const chineseContent = new Map();

const keyOf = (element) => (element?.dataset?.part ? '' : element?.dataset?.key ?? '');

/** Which of the three fits is decided as in src/app/navigation: here only by what this device remembers. */
function firstScreenName() {
  const route = location.hash;
  if (readSetting('signed_in') === '1' || route.startsWith('#/staff')) return 'quiet';
  if (route.startsWith('#/login')) return readDraft() && route !== '#/login' ? 'quiet' : 'login';
  if (/^#\/(register|start\/text)/.test(route) && (readDraft() || route.startsWith('#/start'))) return 'quiet';
  return 'start';
}

/** Nothing but a skeleton is shown: the app draws its own first screen. */
export const isFirstScreenQuiet = () => document.querySelector('#mirror .quiet') !== null;

function showScreen(name) {
  if (name === 'start') return;
  const mirror = document.getElementById('mirror');
  mirror.textContent = '';
  mirror.append(document.getElementById('first-' + name).content.cloneNode(true));
}

/** Line breaks of the texts are drawn, but read as spaces. */
function fill(element, value) {
  element.textContent = '';
  value.split('\n').forEach((line, index) => {
    if (index) element.append(' ', document.createElement('br'));
    element.append(line);
  });
}

function showTexts(language) {
  for (const element of document.querySelectorAll('#mirror [data-text]')) {
    if (!chineseContent.has(element)) chineseContent.set(element, [...element.childNodes]);
    if (language === 'en') fill(element, PAGE.englishTexts[element.dataset.text]);
    else element.replaceChildren(...chineseContent.get(element));
  }
}

function switchLanguage() {
  const waiting = held;
  letGo();
  const language = document.documentElement.lang === 'en' ? 'zh-CN' : 'en';
  storeSetting('language', language);
  document.documentElement.lang = language;
  showTexts(language);
  showCut();
  document.querySelector('[data-key="start.language"]').lang = language === 'en' ? 'zh-CN' : 'en';
  if (waiting) hold(waiting);
}

/** A tap that only the app can carry out: shown at once, done when it is there. */
function hold(key) {
  letGo();
  held = key;
  tellOfTap();
  const button = document.querySelector(`[data-key="${key}"]`);
  heldLabel = button.closest('.actions') ? button : null;
  if (heldLabel) {
    heldContent = [...heldLabel.childNodes];
    heldLabel.textContent = text('opening');
  }
  startProgress();
}

/** The button says again what it does: another one was tapped, or the language is about to change. */
function letGo() {
  if (heldLabel) heldLabel.replaceChildren(...heldContent);
  heldLabel = null;
}

function click(event) {
  if (hasEnded) return;
  const target = event.target.closest('button, a');
  const key = keyOf(target);
  if (!key || target.type === 'submit') return;
  event.preventDefault();
  if (key === 'start.language') switchLanguage();
  else hold(key);
}

function submit(event) {
  if (hasEnded) return;
  event.preventDefault();
  hold(event.target.dataset.submit);
}

/** The number starts after the country's code, whose width only the font knows. */
function makeRoomForPrefix() {
  const prefix = document.querySelector('#mirror .prefix');
  if (prefix) prefix.previousElementSibling.style.paddingLeft = prefix.offsetWidth + 'px';
}

/** From now on the app answers. */
export function endFirstScreen() {
  hasEnded = true;
}

/** Where content goes on below the edge, the actions are lifted off it. */
function showCut() {
  const area = document.querySelector('#mirror.first .scroll');
  if (area) area.classList.toggle('cut', area.scrollTop + area.clientHeight + 1 < area.scrollHeight);
}

/** After a reload the boxes and the number are as they were left: src/app/draft. */
function fillFromDraft() {
  let draft = {};
  try {
    draft = JSON.parse(readDraft() || '{}');
  } catch {
    // Not ours any more: the app will clear it.
  }
  const find = (key) => document.querySelector(`#mirror [data-key="${key}"]`);
  for (const { kind, ticked } of draft.consents ?? []) {
    const box = find('start.consent.' + kind);
    if (box) box.checked = ticked;
  }
  const mobile = find('login.mobile');
  if (mobile) mobile.value = draft.login_mobile ?? '';
}

export function startFirstScreen(stage) {
  showScreen(firstScreenName());
  fillFromDraft();
  if (document.documentElement.lang === 'en') showTexts('en');
  makeRoomForPrefix();
  showCut();
  stage.addEventListener('scroll', showCut, true);
  addEventListener('resize', showCut);
  stage.addEventListener('click', click);
  stage.addEventListener('submit', submit);
}

/** What the person has done so far, for src/protocol/boot_wire.hpp. */
export function firstScreenState() {
  const inputs = [...document.querySelectorAll('#mirror input')];
  const isCheck = (input) => input.type === 'checkbox';
  return {
    fields: inputs.filter((input) => !isCheck(input)).map((input) => ({ key: keyOf(input), value: input.value })),
    checks: inputs.filter(isCheck).map((input) => ({ key: keyOf(input), checked: input.checked })),
    held,
    focus: keyOf(document.activeElement),
  };
}
