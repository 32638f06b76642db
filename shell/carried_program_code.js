// How a program is written as text inside HTML: a character a byte, of the byte's number. What HTML wouldn't keep (NUL,
// CR, "<") changes places with characters that a program hardly has, and those lie behind all bytes.

export const blockType = 'application/x-program';
export const firstAfterBytes = 256;
export const specialCharacters = { '{': 0x00, Q: 0x0d, Y: 0x3c };

const byteOf = Uint8Array.from({ length: 2 * firstAfterBytes }, (_, code) => code % firstAfterBytes);
for (const [character, byte] of Object.entries(specialCharacters)) byteOf[character.charCodeAt(0)] = byte;

export function bytesOfText(text) {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; ++at) bytes[at] = byteOf[text.charCodeAt(at)];
  return bytes;
}

const block = () => new RegExp(`<script type="${blockType}">([^<]*)</script>`, 'g');

/** Of a page's text: the program's parts, in order. */
export const carriedParts = (html) => [...html.matchAll(block())].map(([, text]) => bytesOfText(text));

export const withoutCarriedProgram = (html) => html.replace(block(), '');
