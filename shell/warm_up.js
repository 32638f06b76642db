// While the program is on the way there is nothing to do: what its first picture will ask of the browser (the GPU, fonts,
// glyphs of the very text that is shown already) is asked for now, and is quick then.

import { glyphContext, glyphFont } from './glyph_context.js';
import { graphicsContext } from './graphics_context.js';

/** What the program asks of each font beside the text: blanks, and how the font shows a character that it lacks. */
const alwaysAsked = ' \t\u{10ffff}';

/** Pixels; about what a screen's new glyphs need side by side. A canvas that grows later is made anew. */
const stripWidth = 1280;

/** The characters that the first screen shows, by the font that draws them. */
function shownText() {
  const characters = new Map();
  for (const element of document.querySelectorAll('#mirror [data-text]')) {
    const { fontSize, fontWeight } = getComputedStyle(element);
    const size = parseFloat(fontSize) * devicePixelRatio;
    const font = glyphFont(fontWeight >= 600, size);
    if (!characters.has(font)) characters.set(font, { size, shown: new Set(alwaysAsked) });
    for (const character of element.textContent) characters.get(font).shown.add(character);
  }
  return characters;
}

function warmFont(font, { size, shown }) {
  const context = glyphContext(stripWidth, Math.ceil(2 * size), font);
  for (const character of shown) {
    context.measureText(character);
    context.fillText(character, 0, size);
  }
  context.getImageData(0, 0, 1, 1);
}

let isOver = false;

/** One thing at a time: the page answers in between, and the program doesn't wait for what isn't done. */
export function warmUp(canvas) {
  const tasks = [
    () => {
      // Without a size, nothing of it is seen yet.
      canvas.width = canvas.height = 0;
      graphicsContext(canvas);
    },
    ...[...shownText()].map(([font, text]) => () => warmFont(font, text)),
  ];
  const next = () => {
    if (isOver || !tasks.length) return;
    tasks.shift()();
    setTimeout(next);
  };
  setTimeout(next);
}

export function endWarmUp() {
  isOver = true;
}
