// The program as text that the page carries in itself: a first visit then needs no second round trip for it.
// shell/carried_program.js reads it again.
import { blockType, firstAfterBytes, specialCharacters } from '../carried_program_code.js';

/** Blocks, so that the page can read one while the next is on the way. */
const blockBytes = 16384;
const characterOf = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
for (const [character, byte] of Object.entries(specialCharacters)) {
  characterOf[byte] = character;
  characterOf[character.charCodeAt(0)] = String.fromCharCode(firstAfterBytes + character.charCodeAt(0));
}

const block = (text) => `<script type="${blockType}">${text}</script>`;

/** An empty block, which says before the page is here as a whole that it carries the program, and what comes after. */
export function carriedProgram(program) {
  const blocks = [];
  for (let at = 0; at < program.length; at += blockBytes) {
    blocks.push(block(Array.from(program.subarray(at, at + blockBytes), (byte) => characterOf[byte]).join('')));
  }
  return { announced: block(''), blocks: blocks.join('') };
}
