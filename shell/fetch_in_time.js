// A fetch that fails when it was refused, too, and when nothing comes for a long time.

const timeoutMs = 30000;

/** The answer, its body still on the way; that is given up as well when it takes too long. */
export async function fetchInTime(address) {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), timeoutMs);
  const answer = await fetch(address, { signal: abort.signal });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}
