// The split of the program into its two parts, on a small program made for it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { isOfMembers, leaveEntriesEmpty, planSplit, readCalls, readSymbols } from '../../shell/build/split_program.mjs';

const tools = '.toolchain/emscripten/binaryen/bin';
const folder = mkdtempSync(path.join(tmpdir(), 'split-'));
after(() => rmSync(folder, { recursive: true }));

/** f0 imported; f1 "press" goes through the door f2 to f3; f4 is for both, f5 lies in the table. */
const planted = `(module
  (type $none (func (result i32)))
  (import "a" "b" (func $f0 (result i32)))
  (memory (export "m") 1)
  (global $stack (mut i32) (i32.const 64))
  (table 2 2 funcref)
  (elem (i32.const 1) $f5)
  (export "c" (func $f1))
  (export "d" (func $f6))
  (func $f1 (result i32) (i32.add (call $f2) (call $f4)))
  (func $f2 (result i32) (i32.add (call $f3) (call $f4)))
  (func $f3 (result i32) (i32.add (i32.load (i32.const 8)) (call $f0)))
  (func $f4 (result i32) (i32.load (i32.const 4)))
  (func $f5 (result i32) (i32.const 5))
  (func $f6 (result i32) (call_indirect (type $none) (i32.const 1))))`;
const symbols = `0:clock
1:app::press\\28int\\29
2:app::members::load\\28app::Turn&\\29
3:protocol::read\\28\\29
4:app::shared\\28\\29
5:app::thunk\\28\\29
6:app::through_table\\28\\29
`;

/** The calls of a program, by way of the tool that the script uses. */
function callsOf(text) {
  const file = path.join(folder, 'calls.wat');
  writeFileSync(file, text);
  execFileSync(`${tools}/wasm-as`, ['-g', file, '-o', file + '.wasm']);
  return readCalls(execFileSync(`${tools}/wasm-dis`, [file + '.wasm']).toString());
}

async function splitPlanted() {
  const file = (ending) => path.join(folder, 'planted' + ending);
  writeFileSync(file('.wat'), planted);
  writeFileSync(file('.symbols'), symbols);
  execFileSync(`${tools}/wasm-as`, [file('.wat'), '-o', file('.wasm')]);
  execFileSync('node', ['shell/build/split_program.mjs', '--program', file('.wasm'), '--symbols', file('.symbols'),
    '--tools', tools, '--out', file('')]);
  const compile = (part) => WebAssembly.compile(readFileSync(path.join(file(''), `app.${part}.wasm`)));
  return { first: await compile('first'), second: await compile('second') };
}

test('a call through a door stops before the second part is there, and works from then on', async () => {
  const { first, second } = await splitPlanted();
  const { exports } = await WebAssembly.instantiate(first, { a: { b: () => 100 } });
  assert.equal(exports.d(), 5, 'what needs no second part works');
  assert.throws(() => exports.c(), WebAssembly.RuntimeError);
  new Int32Array(exports.m.buffer).set([0, 7, 20]);
  await WebAssembly.instantiate(second, { first: exports });
  assert.equal(exports.c(), 20 + 100 + 7 + 7, 'memory and shared functions are the same ones');
});

test('the second part holds the members\' area and what only it uses; doors are told', () => {
  const { second, doors } = planSplit(callsOf(planted), readSymbols(symbols));
  assert.deepEqual(second, ['f2', 'f3']);
  assert.deepEqual(doors, [['f1', 'f2']]);
});

test('a function of the table belongs to the first part, unless it is of the members\' area', () => {
  const calls = callsOf(planted.replace('(table 2 2', '(table 3 3').replace('$f5)', '$f5 $f2)'));
  assert.ok(planSplit(calls, readSymbols(symbols)).second.includes('f2'));
  assert.ok(!planSplit(calls, readSymbols(symbols)).second.includes('f5'));
});

for (const [name, expected] of [
  ['app::members::load_home(app::Turn&)', true],
  ['views::members::(anonymous namespace)::draw_rings(ui_kit::Ui&)', true],
  ['void app::members::fail<protocol::HomeAnswer>(app::Loaded&)', true],
  ['app::members::draw()::$_0::__invoke(int)', true],
  ['app::update(app::Model&)', false],
  ['std::vector<app::members::Row>::push_back(app::members::Row const&)', false],
  ['app::load(app::members::Row const&)', false],
]) {
  test(`${name} is ${expected ? '' : 'not '}of the members' area`, () => assert.equal(isOfMembers(name), expected));
}

test('empty entries of the table are left out, wherever they lie', () => {
  const line = (items) => ` (elem $0 (table $0) (i32.const 1) funcref ${items})`;
  const entry = (name) => `(item (ref.func ${name}))`;
  const none = '(item (ref.null nofunc))';
  assert.equal(
    leaveEntriesEmpty(line([none, entry('$f1'), entry('$f2'), none, none, entry('$f3'), none].join(' '))),
    ' (elem $0.0 (i32.const 2) $f1 $f2)\n (elem $0.1 (i32.const 6) $f3)',
  );
});

test('names with escaped characters are read as they are', () => {
  assert.deepEqual(readSymbols('0:a\\28b\\2c\\20c\\29\n1:d'), ['a(b, c)', 'd']);
});
