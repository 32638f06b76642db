// The program inside the page is the program: every byte, in HTML that means nothing else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedProgram } from '../../shell/build/carried_program.mjs';
import { carriedParts, withoutCarriedProgram } from '../../shell/carried_program_code.js';

const read = (html) => Buffer.concat(carriedParts(html));

test('every byte comes back, at every place of a block', () => {
  const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7 + Math.floor(at / 256)) % 256));
  const { announced, blocks } = carriedProgram(bytes);
  assert.deepEqual(read(blocks), bytes);
  assert.deepEqual(read(announced), Buffer.alloc(0));
  assert.equal(withoutCarriedProgram(announced + blocks), '');
});

test('nothing in it is changed by reading HTML, or by UTF-8', () => {
  const { blocks } = carriedProgram(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)));
  const [, text] = /^<script type="[^"]*">([^]*)<\/script>$/.exec(blocks);
  assert.doesNotMatch(text, /[\0\r<]/);
  assert.equal(Buffer.from(text).toString(), text);
});
