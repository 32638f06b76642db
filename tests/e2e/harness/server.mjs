// The real server program on a data folder of its own, on any free port of 127.0.0.1.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const startUpMilliseconds = 60_000;

// Only under `node --test`: the hook would make a test run of any script that wants a server.
if (process.env.NODE_TEST_CONTEXT) await import('./test_results.mjs');

/** @returns a server that has said it is ready; stop() ends it and removes its data (unless the folder was given). */
export async function startServer({
  data, port = 0, tls = true, mode = 'sandbox', assets = path.join(projectFolder, 'assets'), more = [],
} = {}) {
  const folder = data ?? (await mkdtemp(path.join(tmpdir(), 'family-account-')));
  const process_ = spawn(path.join(projectFolder, 'build/release/family_server'), [
    '--port', String(port), '--data', folder, '--mode', mode,
    '--assets', assets, '--web-root', path.join(projectFolder, 'build/web/web-root'),
    ...(tls ? ['--tls'] : []), ...more,
  ]);
  let log = '';
  const exited = new Promise((resolve) => process_.once('exit', resolve));
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not start:\n${log}`)), startUpMilliseconds);
    const read = (chunk) => {
      log += chunk;
      const ready = /^ready (\S+)$/m.exec(log);
      if (!ready) return;
      clearTimeout(timer);
      resolve(ready[1]);
    };
    process_.stdout.on('data', read);
    process_.stderr.on('data', read);
    exited.then((code) => reject(new Error(`the server ended with ${code}:\n${log}`)));
  });
  const stop = async ({ keepData = data !== undefined, signal = 'SIGTERM' } = {}) => {
    process_.kill(signal);
    const code = await exited;
    if (!keepData) await rm(folder, { recursive: true, force: true });
    return code;
  };
  return { url, data: folder, port: Number(new URL(url).port), pid: process_.pid, stop, log: () => log };
}
