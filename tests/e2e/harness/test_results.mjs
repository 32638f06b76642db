// Keeps how each end-to-end test ended last, for ./dev checklist: one file a test, so that parallel runs don't meet.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../build/checklist');

afterEach((t) => {
  const file = path.basename(process.argv[1] ?? '');
  const name = createHash('sha256').update(`${file}/${t.name}`).digest('hex').slice(0, 24);
  mkdirSync(folder, { recursive: true });
  const result = { file, name: t.name, passed: t.passed, at: new Date().toISOString() };
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(result));
});
