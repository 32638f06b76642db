// Colours on pixels that are 0xAABBGGRR, as in ImageData on every machine that browsers run on.

const opaque = 0xff000000;

/** `alpha` from 0 to 256. */
export function mix(under, red, green, blue, alpha) {
  const underRed = under & 255;
  const underGreen = (under >> 8) & 255;
  const underBlue = (under >> 16) & 255;
  return (opaque
    | (underBlue + ((blue - underBlue) * alpha + 128 >> 8)) << 16
    | (underGreen + ((green - underGreen) * alpha + 128 >> 8)) << 8
    | (underRed + ((red - underRed) * alpha + 128 >> 8))) >>> 0;
}

/** From alpha and coverage, both up to 255, to what `mix` takes. */
export const alphaOf = (alpha, coverage) => Math.round(alpha * coverage * (256 / (255 * 255)));

/** A run of pixels in one colour. */
export function fillRun(pixels, start, end, colour, coverage) {
  const alpha = alphaOf(colour >>> 24, coverage);
  if (alpha === 0) return;
  if (alpha === 256) {
    pixels.fill((colour | opaque) >>> 0, start, end);
    return;
  }
  const red = colour & 255;
  const green = (colour >> 8) & 255;
  const blue = (colour >> 16) & 255;
  for (let at = start; at < end; at++) pixels[at] = mix(pixels[at], red, green, blue, alpha);
}
