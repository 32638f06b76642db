// The page as the build lays it out: what its policy allows, what it weighs, and that it is the same each time.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { withoutCarriedProgram } from '../../shell/carried_program_code.js';

const indexBrotliMax = 10 * 1024;
const folder = mkdtempSync(path.join(tmpdir(), 'page-'));
/** Without the program that it carries: in that anything may stand. */
let html = '';
let site = null;

/** Lays the page out with a program that is none: the page doesn't look into it. */
function layOut(name) {
  const app = path.join(folder, 'app');
  const out = path.join(folder, name);
  execFileSync('mkdir', ['-p', app]);
  writeFileSync(path.join(app, 'app.wasm'), Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]));
  writeFileSync(path.join(app, 'app.js'), 'console.log("app");');
  execFileSync('node', ['shell/build_page.mjs', '--shell', 'shell', '--assets', 'assets', '--app', app, '--out', out]);
  return out;
}

const inline = (tag) => [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map((match) => match[1]);
const policyHash = (text) => 'sha256-' + createHash('sha256').update(text).digest('base64');

before(() => {
  const out = layOut('first');
  html = withoutCarriedProgram(readFileSync(path.join(out, 'index.html'), 'utf8'));
  site = JSON.parse(readFileSync(path.join(out, 'site.json'), 'utf8'));
});
after(() => rmSync(folder, { recursive: true }));

test('the policy names exactly the inline scripts and styles', () => {
  assert.deepEqual(site.csp.script, inline('script').map(policyHash));
  assert.deepEqual(site.csp.style, inline('style').map(policyHash));
});

test('nothing in the page needs more than the policy allows', () => {
  const markup = html.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '');
  assert.doesNotMatch(markup, /\son\w+=/, 'an inline event handler');
  assert.doesNotMatch(markup, /\sstyle=/, 'an inline style');
  assert.doesNotMatch(html, /https?:\/\/(?!www\.w3\.org)/, 'another origin');
});

test('no placeholder is left', () => assert.doesNotMatch(html, /\{\{/));

test('every file of the manifest is there, and its compressed forms say the same', () => {
  const out = path.join(folder, 'first');
  for (const { file, type } of site.files) {
    const content = readFileSync(path.join(out, file));
    assert.ok(type, `${file} has no type`);
    assert.deepEqual(brotliDecompressSync(readFileSync(path.join(out, file + '.br'))), content);
    assert.deepEqual(gunzipSync(readFileSync(path.join(out, file + '.gz'))), content);
  }
});

test('what is kept for ever has its hash in its name', () => {
  for (const { file, immutable } of site.files) {
    const hash = createHash('sha256').update(readFileSync(path.join(folder, 'first', file))).digest('hex').slice(0, 12);
    assert.equal(immutable, file.includes(`.${hash}.`), file);
  }
});

test('the first screen is small', () => {
  const size = brotliCompressSync(html).length;
  assert.ok(size <= indexBrotliMax, `without the program it has ${size} bytes, more than ${indexBrotliMax}: move what only the ` +
    'app needs from boot.js to family_shell.js');
});

test('the same sources give the same files', () => {
  const second = layOut('second');
  const list = (out) => readdirSync(out, { recursive: true }).sort();
  assert.deepEqual(list(second), list(path.join(folder, 'first')));
  for (const file of ['index.html', 'site.json']) {
    assert.deepEqual(readFileSync(path.join(second, file)), readFileSync(path.join(folder, 'first', file)));
  }
});

test('keys in the first screens are unique, and every label belongs to a field', () => {
  for (const screen of [html.split('<template')[0], ...html.match(/<template[\s\S]*?<\/template>/g)]) {
    const keys = [...screen.matchAll(/data-key="([^"]+)"/g)].map((match) => match[1]);
    assert.deepEqual(keys, [...new Set(keys)]);
    for (const [, id] of screen.matchAll(/<label [^>]*for="([^"]+)"/g)) assert.ok(screen.includes(`id="${id}"`), id);
  }
});
