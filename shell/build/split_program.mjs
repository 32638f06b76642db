// Splits the linked program into the part that the way in needs and the members' area (src/app/members_part.hpp). Both
// share memory, table and stack; the second calls the first through its exports, the first calls the second through
// the table, whose entries are empty until the second part is there.
// Usage: node shell/build/split_program.mjs --program FILE.wasm --symbols FILE --tools DIR --out DIR

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** What the floor of web views knows (ENGINEERING.md §3.7) and the compiler makes use of. */
const features = ['--enable-bulk-memory', '--enable-mutable-globals', '--enable-nontrapping-float-to-int',
  '--enable-sign-ext'];

/** "12:views::draw\28int\29" a line, as Emscripten writes them → ["views::draw(int)"] by number. */
export function readSymbols(text) {
  const names = [];
  for (const line of text.trim().split('\n')) {
    const colon = line.indexOf(':');
    const unescaped = line.slice(colon + 1).replace(/\\([0-9a-f]{2})/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)));
    names[Number(line.slice(0, colon))] = unescaped;
  }
  return names;
}

function leb128(number) {
  const bytes = [];
  for (let rest = number; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest & 127) | 128);
  }
}

const withLength = (bytes) => [...leb128(bytes.length), ...bytes];
const textBytes = (text) => withLength([...Buffer.from(text)]);

/** The program with its functions called f0, f1, … : short names that no tool has to escape. */
export function nameByNumber(program, count) {
  const entries = Array.from({ length: count }, (_, index) => [...leb128(index), ...textBytes('f' + index)]).flat();
  const functionNames = [1, ...withLength([...leb128(count), ...entries])];
  return Buffer.concat([program, Buffer.from([0, ...withLength([...textBytes('name'), ...functionNames])])]);
}

/** Reads wasm-dis' text: which function calls which, what is exported, what the table holds. */
export function readCalls(text) {
  const calls = new Map();
  const roots = [];
  let inTable = [];
  let current = null;
  for (const line of text.split('\n')) {
    const starts = /^ \((func|export|start|elem|import) .*/.exec(line)?.[1];
    const [first] = /\$f\d+/.exec(line) ?? [];
    if (starts === 'func') {
      current = new Set();
      calls.set(first.slice(1), current);
    } else if (starts === 'elem') {
      inTable = [...line.matchAll(/\$(f\d+)/g)].map(([, name]) => name);
    } else if ((starts === 'export' || starts === 'start') && first) {
      roots.push(first.slice(1));
    } else if (current && /^\s*\((return_)?call \$f\d/.test(line)) {
      current.add(first.slice(1));
    }
  }
  return { calls, roots, inTable };
}

/** Whether a demangled name is that of a function, or a function's lambda, in an inline namespace `members`. */
export function isOfMembers(name) {
  // What a template is made for doesn't make it one of them.
  return /^(\w+ )*\w+::members::/.test(name.replace(/<.*/s, ''));
}

/**
 * The functions of the second part: those of the members' area and what nobody else reaches.
 * @returns {{second: string[], doors: [from: string, to: string][]}} by their short names
 */
export function planSplit({ calls, roots, inTable }, names) {
  const belongs = (name) => isOfMembers(names[Number(name.slice(1))] ?? '');
  const first = new Set();
  const doors = [];
  const waiting = [...roots, ...inTable].filter((name) => !belongs(name));
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (first.has(name)) continue;
    first.add(name);
    for (const called of calls.get(name) ?? []) {
      if (belongs(called)) doors.push([name, called]);
      else waiting.push(called);
    }
  }
  return { second: [...calls.keys()].filter((name) => !first.has(name)), doors };
}

/**
 * wasm-dis' text of the first part without the empty entries of the table: entries that nothing is put into are empty,
 * and saying so takes what Chrome 86 doesn't know.
 */
export function leaveEntriesEmpty(text) {
  return text.replace(/^ \(elem (\$\S+) \(table \$\S+\) \(i32\.const (\d+)\) funcref (.*)\)$/m, (_, name, offset, items) => {
    const entries = [...items.matchAll(/\(item \((?:ref\.func (\$\S+)|ref\.null \w+)\)\)/g)].map(([, entry]) => entry);
    const runs = [];
    entries.forEach((entry, index) => {
      if (entry && !entries[index - 1]) runs.push({ at: Number(offset) + index, entries: [] });
      if (entry) runs.at(-1).entries.push(entry);
    });
    return runs.map((run, index) =>
      ` (elem ${name}.${index} (i32.const ${run.at}) ${run.entries.join(' ')})`).join('\n');
  });
}

function split({ program, symbols, tools, out }) {
  const tool = (name, ...words) => execFileSync(path.join(tools, name), [...features, ...words],
    { maxBuffer: 1 << 30 }).toString();
  const file = (name) => path.join(out, name);
  mkdirSync(out, { recursive: true });
  const names = readSymbols(readFileSync(symbols, 'utf8'));
  writeFileSync(file('named.wasm'), nameByNumber(readFileSync(program), names.length));
  const plan = planSplit(readCalls(tool('wasm-dis', file('named.wasm'))), names);
  if (plan.second.length === 0) throw new Error('nothing belongs to the members\' part: are the names still there?');
  writeFileSync(file('second.txt'), plan.second.join('\n'));
  const nameOf = (name) => names[Number(name.slice(1))];
  writeFileSync(file('doors.txt'), plan.doors.map(([from, to]) => `${nameOf(from)} -> ${nameOf(to)}\n`).sort().join(''));
  tool('wasm-split', file('named.wasm'), `--split-funcs=@${file('second.txt')}`, '--no-placeholders',
    '--import-namespace=first', '-o1', file('first.wasm'), '-o2', file('second.wasm'));
  for (const part of ['first', 'second']) {
    writeFileSync(file(part + '.wat'), leaveEntriesEmpty(tool('wasm-dis', file(part + '.wasm'))));
    tool('wasm-opt', file(part + '.wat'), '-Oz', '--low-memory-unused', '-o', file(`app.${part}.wasm`));
  }
}

if (process.argv[1] === import.meta.filename) {
  const text = { type: 'string' };
  split(parseArgs({ options: { program: text, symbols: text, tools: text, out: text } }).values);
}
