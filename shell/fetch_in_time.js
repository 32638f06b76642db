// A fetch that fails when it was refused, too, and when nothing comes for a long time.

const timeoutMs = 30000;

const underWay = new Set();

/** Gives up everything that is still on the way. */
export function abortFetches() {
  for (const abort of underWay) abort.abort();
}

/** What else is waited for ends with them, unless what this gives back was called first. */
export function onGivingUp(abort) {
  const waiting = { abort };
  underWay.add(waiting);
  return () => underWay.delete(waiting);
}

/** The answer, its body still on the way; that is given up as well when it takes too long. */
export async function fetchInTime(address) {
  const abort = new AbortController();
  underWay.add(abort);
  setTimeout(() => {
    abort.abort();
    underWay.delete(abort);
  }, timeoutMs);
  const answer = await fetch(address, { signal: abort.signal });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}
