// The second part of the program (src/app/members_part.hpp): fetched while somebody reads the first screen, or beside
// the first part when that won't do. Nobody hears of it unless a screen waits for it.

import { compileProgram } from './compile_program.js';
import { abortFetches, fetchInTime } from './fetch_in_time.js';
import { hideNotice, showNotice } from './notice.js';
import { attemptWithRetries } from './retries.js';

const slowAfterMs = 10000;

let isUnderWay = false;
let isHere = false;
let isWaitedFor = false;
let slow = 0;
let letJoin;
const mayJoin = new Promise((resolve) => { letJoin = resolve; });

/** The app has taken over: the second part can join the first. */
export function membersPartMayJoin() {
  letJoin();
  fetchMembersPart();
}

async function attempt() {
  const part = await compileProgram(await fetchInTime(PAGE.membersPart));
  await mayJoin;
  await window.familyShell.joinMembersPart(part);
}

export async function fetchMembersPart() {
  if (!PAGE.membersPart || isUnderWay || isHere) return;
  isUnderWay = true;
  try {
    await attemptWithRetries(attempt);
    isHere = true;
    if (isWaitedFor) hideNotice();
  } catch {
    if (isWaitedFor) showNotice('load_failed', 'retry', retry);
    addEventListener('online', retry, { once: true });
  } finally {
    isUnderWay = false;
    clearTimeout(slow);
  }
}

function retry() {
  removeEventListener('online', retry);
  if (isWaitedFor) waitForMembersPart();
  else fetchMembersPart();
}

/** A screen that is to be shown needs it: from now on it is said when it takes long or fails. */
export function waitForMembersPart() {
  isWaitedFor = true;
  hideNotice();
  clearTimeout(slow);
  slow = setTimeout(() => showNotice('slow', 'retry', tryAgain), slowAfterMs);
  fetchMembersPart();
}

/** What hangs is given up; the next attempt starts. */
function tryAgain() {
  abortFetches();
  waitForMembersPart();
}
