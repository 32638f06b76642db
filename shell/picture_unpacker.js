// Pictures of papers as the reviewer sees them: unpacked here, drawn by the app on its canvas. The canvas' textures are
// one byte a pixel, so a page comes as its darkness: ink on white paper.

import { tellApp } from './app_calls.js';
import { paperCanvas } from './paper_canvas.js';

const longestSide = 1000;

/** The app is told the pixels; none when this is no picture. */
export function unpackPicture(text) {
  darknessOf(text).then(
    ({ width, height, darkness }) => tellApp('pictureUnpacked', width, height, darkness),
    () => tellApp('pictureUnpacked', 0, 0, new Uint8Array()),
  );
}

async function darknessOf(text) {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const canvas = paperCanvas(image, longestSide);
  const { width, height, data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const darkness = new Uint8Array(width * height);
  for (let at = 0; at < darkness.length; at++) {
    // As bright as the eye takes the colours.
    darkness[at] = 255 - Math.round(0.299 * data[4 * at] + 0.587 * data[4 * at + 1] + 0.114 * data[4 * at + 2]);
  }
  return { width, height, darkness };
}
