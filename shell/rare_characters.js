// Characters that no font of this system has, fetched from the server one at a time: a font of about 1 kB each, which
// the canvas and the text fields then use like one of the system's.

import { tellApp } from './app_calls.js';

const asked = new Set();

/** The app is told when the character can be drawn, or that it can't. */
export function fetchCharacter(code) {
  if (asked.has(code)) return;
  asked.add(code);
  const name = code.toString(16).toUpperCase().padStart(4, '0');
  const font = new FontFace('Family Rare', `url(/glyphs/${name})`, { unicodeRange: 'U+' + name });
  font.load().then(
    () => {
      document.fonts.add(font);
      tellApp('glyphsArrived');
    },
    () => {
      tellApp('glyphMissing');
      addEventListener('online', () => {
        asked.delete(code);
        fetchCharacter(code);
      }, { once: true });
    },
  );
}
