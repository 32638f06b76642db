// Contrast as the screen shows it: the recorded rectangles of what is written, measured on the page's picture.
import { PNG } from 'pngjs';

/** Rows of ink lower than this are lines and edges, not writing. CSS pixels. */
const writingHeightMin = 7;
/** Below this a pixel counts as background: gradients and tints. */
const inkRatioMin = 1.35;
const cornerSize = 16;
/** Smoothed edges of letters never reach their colour everywhere. */
const tolerance = 0.93;

/** What is written on the screen: rectangle (device pixels), name and key; without what is off, covered or cut off. */
async function writtenThings(page) {
  return page.evaluate(() => {
    const ratio = window.devicePixelRatio;
    const toast = document.querySelector('[data-key="toast"]')?.getBoundingClientRect();
    const isWritten = (element) => !element.matches('input, progress, [role=img], [aria-disabled=true], [data-part]');
    return [...document.querySelectorAll('#mirror .leaf')].filter((element) => isWritten(element) && element.textContent.trim())
      .map((element) => {
        const box = element.getBoundingClientRect();
        const view = element.closest('.scroll')?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
        const isWhole = box.top >= view.top && box.bottom <= view.bottom && box.width > 0 && box.height > 0;
        // A letter fades out where it goes on below the edge.
        const fades = element.closest('article') && box.bottom > view.bottom - 48;
        const isCovered = fades ||
          (toast && element.dataset.key !== 'toast' && box.top < toast.bottom && box.bottom > toast.top);
        return isWhole && !isCovered && {
          key: element.dataset.key,
          left: Math.max(0, Math.floor(box.left * ratio)), right: Math.floor(Math.min(innerWidth, box.right) * ratio),
          top: Math.max(0, Math.floor(box.top * ratio)), bottom: Math.floor(box.bottom * ratio), ratio,
        };
      }).filter(Boolean);
  });
}

const linear = Array.from({ length: 256 }, (_, value) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const luminance = (data, at) => 0.2126 * linear[data[at]] + 0.7152 * linear[data[at + 1]] + 0.0722 * linear[data[at + 2]];
const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** The luminance that most pixels of the area have. */
function background(picture, { left, right, top, bottom }) {
  const counts = new Map();
  for (let y = top; y < bottom; y += 2) {
    for (let x = left; x < right; x += 2) {
      const at = (y * picture.width + x) * 4;
      const colour = (picture.data[at] << 16) | (picture.data[at + 1] << 8) | picture.data[at + 2];
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  const [colour] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  return luminance([colour >> 16, (colour >> 8) & 255, colour & 255], 0);
}

/** The contrast of each line of writing in the area: that of its strongest strokes. */
function lineContrasts(picture, area) {
  const below = background(picture, area);
  const corner = Math.round(cornerSize * area.ratio);
  const lines = [];
  let line = null;
  for (let y = area.top; y <= area.bottom; y++) {
    let ink = 0;
    const ratios = [];
    const isAtEdge = y - area.top < corner || area.bottom - y < corner;
    // What is below a round corner is no writing.
    const [from, to] = isAtEdge ? [area.left + corner, area.right - corner] : [area.left, area.right];
    for (let x = from; x < to && y < area.bottom; x++) {
      const ratio = contrast(luminance(picture.data, (y * picture.width + x) * 4), below);
      if (ratio < inkRatioMin) continue;
      ink++;
      ratios.push(ratio);
    }
    if (ink > 1) {
      line ??= { height: 0, ratios: [] };
      line.height++;
      line.ratios.push(...ratios);
    } else if (line) {
      if (line.height >= writingHeightMin * area.ratio) lines.push(line);
      line = null;
    }
  }
  // Not one bright pixel, but what a twentieth of the strokes reaches.
  return lines.map(({ ratios }) => ratios.sort((a, b) => b - a)[Math.floor(ratios.length / 20)]);
}

/** @returns "key: ratio" of every line of writing on the screen that stands out less than `least` to one. */
export async function paleWriting(page, least) {
  const things = await writtenThings(page);
  const picture = PNG.sync.read(await page.screenshot());
  const pale = [];
  for (const thing of things) {
    for (const ratio of lineContrasts(picture, thing)) {
      if (ratio < least * tolerance) pale.push(`${thing.key}: ${ratio.toFixed(2)}`);
    }
  }
  return { pale, measured: things.length };
}
