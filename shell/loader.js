// Fetches the app: program, its script and its texts, all at once, with retries and a word to the person
// when it takes long or fails. The page is usable meanwhile.

import { abortFetches, fetchInTime } from './fetch_in_time.js';
import { endFirstScreen, firstScreenState, isFirstScreenQuiet, tapHeld } from './first_screen.js';
import { fetchMembersPart, membersPartMayJoin } from './members_part.js';
import { hideNotice, showNotice } from './notice.js';
import { hideProgress, showProgress } from './progress.js';
import { attemptWithRetries } from './retries.js';
import { fetchFirstStrings, fetchStrings } from './strings_file.js';

const slowAfterMs = 10000;

/** Of each language the first screens' texts, then all of them. */
const firstTexts = {};
const allTexts = {};
let isReady = false;
/** The strings of the language that the app starts with: as many as are here. */
export const stringsText = () => {
  const language = document.documentElement.lang;
  return allTexts[language] ?? firstTexts[language];
};
export const hasAllStrings = () => document.documentElement.lang in allTexts;

/** Passes the body on, and tells how much of it has come. */
function counted(answer) {
  let received = 0;
  const reader = answer.body.getReader();
  const body = new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) {
        controller.close();
        return;
      }
      received += value.length;
      showProgress(Math.min(received / PAGE.programBytes, 1) * 0.9);
      controller.enqueue(value);
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/wasm' } });
}

async function fetchProgram() {
  const answer = await fetchInTime(PAGE.program);
  if (WebAssembly.compileStreaming) {
    // A program that was here before is compiled already, but only the browser's own answer finds it.
    const wasHere = performance.getEntriesByName(answer.url)[0]?.transferSize === 0;
    return WebAssembly.compileStreaming(wasHere || !answer.body ? answer : counted(answer));
  }
  return WebAssembly.compile(await answer.arrayBuffer());
}

function runScript() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = PAGE.script;
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      reject(new Error(PAGE.script));
    };
    document.head.append(script);
  });
}

/** A screen that isn't in the HTML, and a tap that leads to one, need all texts; the others start with a few. */
const needsAllStrings = () => isFirstScreenQuiet() || firstScreenState().held !== '';
const hasStrings = () => (needsAllStrings() ? hasAllStrings() : Boolean(stringsText()));

async function fetchTexts() {
  const language = document.documentElement.lang;
  const first = fetchFirstStrings(language);
  const all = needsAllStrings() ? fetchAllTexts(first) : null;
  [firstTexts[language]] = await Promise.all([first, all]);
}

async function fetchAllTexts(first) {
  const language = document.documentElement.lang;
  allTexts[language] ??= await fetchStrings(language, first);
}

/** The other texts don't compete with the program, unless somebody has tapped what needs them. */
function fetchOtherTexts(program) {
  const attemptAll = () => fetchAllTexts();
  // Not having them yet is no reason to fail: the app asks again when it runs.
  Promise.race([program, tapHeld]).then(attemptAll).catch(() => {});
}

async function attempt() {
  const program = fetchProgram();
  fetchOtherTexts(program);
  const [compiled] = await Promise.all([program, fetchTexts()]);
  // The language may have been changed, or a button tapped, while they came.
  while (!hasStrings()) await fetchTexts();
  // Emscripten's script looks for its compiled program there.
  window.Module = { wasm: compiled };
  await runScript();
}

export async function loadApp() {
  if (typeof WebAssembly !== 'object') {
    showNotice('no_wasm');
    return;
  }
  if (isFirstScreenQuiet()) fetchMembersPart();
  const slow = setTimeout(() => showNotice('slow', 'retry', tryAgain), slowAfterMs);
  try {
    await attemptWithRetries(attempt);
  } catch {
    showNotice('load_failed', 'retry', retry);
    addEventListener('online', retry, { once: true });
  } finally {
    clearTimeout(slow);
  }
}

/** What hangs is given up; the attempt then fails and the next one starts. */
function tryAgain() {
  hideNotice();
  abortFetches();
}

function retry() {
  removeEventListener('online', retry);
  if (isReady) return;
  hideNotice();
  loadApp();
}

/** The canvas has taken over. */
export function appIsReady() {
  isReady = true;
  endFirstScreen();
  hideNotice();
  hideProgress();
  membersPartMayJoin();
  performance.mark('app-ready');
}

/** The app refused to start; `reason` is from web/main.cpp. */
export function appFailed(reason) {
  if (reason === 'no_webgl') showNotice('no_webgl');
  else showNotice('broken', 'reload', () => location.reload());
}

/** A program that stopped in the middle can't be trusted any more. */
export function listenToErrors() {
  const broken = ({ error, reason }) => {
    if ((error ?? reason) instanceof WebAssembly.RuntimeError) appFailed('stopped');
  };
  if (typeof WebAssembly !== 'object') return;
  addEventListener('error', broken);
  addEventListener('unhandledrejection', broken);
}
