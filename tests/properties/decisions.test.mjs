// The client's build and the server's build of the rules decide the same cases alike, byte for byte.
// FAMILY_DECISIONS=1000000 draws another number of cases.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const cases = Number(process.env.FAMILY_DECISIONS ?? 100_000);
const seed = Number(process.env.FAMILY_SEED ?? 20261122);
const folder = mkdtempSync(join(tmpdir(), 'family-decisions-'));
after(() => rmSync(folder, { recursive: true }));

const builds = {
  client: [process.execPath, `${process.env.FAMILY_WEB_BUILD ?? 'build/web'}/family_decisions.cjs`],
  server: [`${process.env.FAMILY_DEV_BUILD ?? 'build/dev'}/family_decisions`],
  planted: [`${process.env.FAMILY_DEV_BUILD ?? 'build/dev'}/family_decisions_planted`],
};

/** Has a build decide; gives its decisions' text and the counts by outcome that it printed. */
function decide(build) {
  const [program, ...first] = builds[build];
  assert.ok(existsSync(builds[build].at(-1)), `${builds[build].at(-1)} is built`);
  const output = join(folder, `${build}.txt`);
  const args = [...first, 'assets/policies', String(cases), String(seed), output];
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(status, 0, `${build}: every invariant holds\n${stderr}`);
  const counts = new Map(stdout.trimEnd().split('\n').map((line) => [line.slice(10), Number(line.slice(0, 8))]));
  return { text: readFileSync(output), counts };
}

/** The first decision about which two builds differ, or undefined. */
function firstDifference(left, right) {
  if (left.equals(right)) return undefined;
  const [leftLines, rightLines] = [left, right].map((text) => text.toString('utf8').split('\n'));
  const number = leftLines.findIndex((line, index) => line !== rightLines[index]);
  return { number, left: leftLines[number], right: rightLines[number] };
}

const server = decide('server');
const client = decide('client');

test(`${cases} decisions of the client's build and of the server's are the same`, () => {
  assert.equal(client.text.toString('utf8').split('\n').length - 1, cases);
  assert.equal(firstDifference(client.text, server.text), undefined);
  assert.deepEqual(client.counts, server.counts);
});

test('every outcome came up', (context) => {
  for (const [outcome, count] of server.counts) context.diagnostic(`${String(count).padStart(8)}  ${outcome}`);
  const never = [...server.counts].filter(([, count]) => count === 0).map(([outcome]) => outcome);
  assert.deepEqual(never, []);
});

test('a planted disagreement between client and server is found', (context) => {
  const difference = firstDifference(client.text, decide('planted').text);
  assert.ok(difference, 'the builds differ');
  context.diagnostic(`decision ${difference.number}\n  client:  ${difference.left}\n  planted: ${difference.right}`);
  assert.match(difference.left, /: settlement /);
});
