// The sandbox's clock: what takes minutes or days in the world is over at once.
import { postJson } from './sandbox_inbox.mjs';

export const second = 1000;
export const minute = 60 * second;
export const day = 24 * 60 * minute;

export async function putClockForward(server, milliseconds) {
  const { status, body } = await postJson(`${server.url}/sandbox/clock`, { forward_ms: milliseconds });
  if (status !== 200) throw new Error(`the clock stands still: ${status}`);
  return body.now;
}
