// Pictures of papers: taken with the camera or chosen, then turned upright, made small and packed as JPEG here, so that
// nothing larger than what can be read leaves the phone.

import { tellApp } from './app_calls.js';
import { paperCanvas } from './paper_canvas.js';

const longestSide = 1600;
const bytesMax = 400_000;
const qualities = [0.85, 0.7, 0.5, 0.35];

/** Opens the browser's chooser; must be called from within a tap. The app is told the picture, "" when it is none. */
export function choosePicture(fromCamera) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  if (fromCamera) input.setAttribute('capture', 'environment');
  input.addEventListener('change', () => {
    const [file] = input.files;
    if (!file) return;
    packed(file).then((picture) => tellApp('pictureChosen', picture), () => tellApp('pictureChosen', ''));
  }, { once: true });
  input.click();
}

async function packed(file) {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  for (let side = longestSide; side >= 400; side /= 2) {
    const canvas = paperCanvas(image, side);
    for (const quality of qualities) {
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
      if (blob && blob.size <= bytesMax) return base64url(await blob.arrayBuffer());
    }
  }
  throw new Error('too large');
}

function base64url(buffer) {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let start = 0; start < bytes.length; start += 32_768) {
    text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
