// Each walk has a server of its own: the couple may be proven once.
import assert from 'node:assert/strict';
import { startServer } from '../harness/server.mjs';
import { walkJourney } from './walk.mjs';

/** Says in the test's report how long each stage took and how soon both knew of a purchase. */
export async function walkOnOwnServer(t, options) {
  const server = await startServer({ tls: true });
  try {
    assert.match(server.url, /^https:/);
    const { told, stages } = await walkJourney({ server, ...options });
    for (const { stage, seconds } of stages) t.diagnostic(`${stage}: ${seconds.toFixed(1)} s`);
    for (const { what, forHim, forHer, busy } of told) {
      const load = `machine ${busy.toFixed(1)}× slower than alone`;
      t.diagnostic(`${what}: he knew after ${forHim} ms, she after ${forHer} ms (${load})`);
    }
  } finally {
    await server.stop();
  }
}
