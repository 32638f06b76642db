// A QR code as a scanner reads it: from pixels.
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** @returns what the code says that `target`, a page or an element, shows; undefined when there is none to be read. */
export async function scannedFrom(target) {
  const picture = PNG.sync.read(await target.screenshot());
  return jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
}
