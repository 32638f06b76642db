// Comes in front of the app's script: everything between the app and the page. The app finds it as
// `window.familyShell` (web/shell_link.library.js). Once both are here, and the program, loader.js starts them.

import icons from '../assets/icons.json';
import { announce } from './announcer.js';
import { askHost } from './ask_host.js';
import { attachApp, enterApp, insideApp, joinMembersPart, leaveApp, readDiagnostics, tellApp } from './app_calls.js';
import { bootText } from './boot_text.js';
import { setDocument } from './document_state.js';
import { listenToEnvironment, readEnvironment } from './environment.js';
import { focusNode, listenToFocus } from './focus.js';
import { glyphContext, glyphFont } from './glyph_context.js';
import { fetchPainter, graphicsContext, listenToGraphicsContext } from './graphics_context.js';
import { listenToHistory, navigate } from './history.js';
import { openWindow } from './host_bridge/browser.js';
import { hostBridge } from './host_bridge/host.js';
import { keepShell } from './kept_shell.js';
import { listenToKeyboard } from './keyboard.js';
import { applyMirror, startMirror } from './mirror.js';
import { choosePicture } from './picture_chooser.js';
import { unpackPicture } from './picture_unpacker.js';
import { listenToPointer } from './pointer_input.js';
import { fetchCharacter } from './rare_characters.js';
import { saveDraft, saveKeptKeys } from './tab_storage.js';
import { listenToTextFields } from './text_fields.js';
import { listenToViewport, readViewport } from './viewport.js';
import { listenToVisibility, wakeAt } from './wake_timer.js';
import { endWarmUp, warmUp } from './warm_up.js';

const boot = window.familyBoot;
const stage = document.getElementById('stage');
const canvas = document.getElementById('canvas');

/** For a language chosen later; the app is told how it went. */
function loadStrings(language) {
  boot.fetchStrings(language).then(
    (text) => tellApp('stringsArrived', language, text),
    () => tellApp('stringsFailed', language),
  );
}

const retryDelayMs = 2000;

/** The app started with the first screens' texts: the others are given to it until it has them. */
function completeStrings(language) {
  boot.fetchStrings(language).then(
    (text) => tellApp('stringsArrived', language, text),
    () => setTimeout(completeStrings, retryDelayMs, language),
  );
}

function ready() {
  boot.appIsReady();
  hostBridge();
  if (!boot.hasSecondPart) keepShell();
  if (!startedWithAllStrings) completeStrings(document.documentElement.lang);
}

/** What the app starts with; whether that was everything is remembered, for the rest may arrive the next moment. */
let startedWithAllStrings = false;
function stringsText() {
  startedWithAllStrings = boot.hasAllStrings();
  return boot.stringsText();
}

/** The app couldn't start; `startAgain` is for when what it lacked is there. */
function failed(reason, startAgain) {
  if (reason === 'no_webgl' && !window.familyPainter) {
    fetchPainter().then(startAgain, () => boot.appFailed(reason));
  } else {
    boot.appFailed(reason);
  }
}

/** The program is here, and runs next. */
function start() {
  endWarmUp();
  startMirror();
  listenToTextFields(stage);
  listenToFocus(stage);
  listenToPointer(stage);
  listenToKeyboard();
  listenToHistory();
  listenToViewport();
  listenToEnvironment(() => tellApp('environment', readEnvironment()));
  listenToVisibility();
  listenToGraphicsContext(canvas, () => boot.appFailed('no_webgl'));
}

window.familyShell = {
  start,
  graphicsContext,
  glyphContext,
  glyphFont,
  icons,
  bootText: () => bootText(boot, readViewport()),
  stringsText,
  attach: attachApp,
  ready,
  failed,
  inside: insideApp,
  enter: enterApp,
  leave: leaveApp,
  applyMirror,
  focus: focusNode,
  announce,
  navigate,
  storeSetting: boot.storeSetting,
  saveDraft,
  saveKeptKeys,
  wakeAt,
  loadStrings,
  fetchMembersPart: boot.waitForMembersPart,
  joinMembersPart: (part) => joinMembersPart(part).then(keepShell),
  openWindow,
  choosePicture,
  askHost,
  unpackPicture,
  fetchCharacter,
  setDocument,
};
window.appDiagnostics = readDiagnostics;

warmUp(canvas);
