// Fetches the app: program, its script and its texts, all at once, with retries and a word to the person
// when it takes long or fails. The page is usable meanwhile.

import { carriedProgram } from './carried_program.js';
import { compileProgram } from './compile_program.js';
import { abortFetches, fetchInTime } from './fetch_in_time.js';
import { endFirstScreen, firstScreenState, isFirstScreenQuiet, tapHeld } from './first_screen.js';
import { fetchMembersPart, membersPartMayJoin } from './members_part.js';
import { hideNotice, showNotice } from './notice.js';
import { hideProgress, showProgress } from './progress.js';
import { attemptWithRetries } from './retries.js';
import { runScript } from './run_script.js';
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

const fetchProgram = async () => compileProgram(await fetchInTime(PAGE.program));

/** A first visit's page has it inside; the file is for all others, and for a page that was cut off. */
function readProgram() {
  const carried = carriedProgram((bytes) => showProgress(Math.min(bytes / PAGE.programBytes, 1) * 0.9));
  if (!carried) return fetchProgram();
  return compileProgram(new Response(carried, { headers: { 'content-type': 'application/wasm' } })).catch(fetchProgram);
}

/** Kept once it is here: another attempt, because something else didn't come, has it already. */
let program = null;
const programOnce = () => (program ??= readProgram().catch((problem) => {
  program = null;
  throw problem;
}));

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

/** The other texts don't compete with the program: the app asks for them when it runs, or a tap that needs them does. */
function fetchOtherTexts() {
  tapHeld.then(() => fetchAllTexts()).catch(() => {});
}

async function attempt() {
  fetchOtherTexts();
  const [compiled] = await Promise.all([programOnce(), fetchTexts(), runScript(PAGE.script)]);
  // The language may have been changed, or a button tapped, while they came.
  while (!hasStrings()) await fetchTexts();
  window.familyShell.start();
  window.familyProgram({ wasm: compiled });
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
