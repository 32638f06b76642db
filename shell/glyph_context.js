// The 2D canvas that glyphs are drawn on (web/canvas_glyphs.library.js). It is read back often, so the browser is asked to
// keep it in memory instead of on the GPU. Only alpha is used: glyphs are tinted when they are drawn.

/** In the order of preference; also in page.css for the text that the DOM draws. */
const families = '"PingFang SC","HarmonyOS Sans SC","MiSans","Noto Sans CJK SC","Family Rare",sans-serif';

let context = null;

/** The context, at least this large, cleared, and with the font: a new size makes it forget that. */
export function glyphContext(width, height, font) {
  if (!context) {
    const canvas = document.createElement('canvas');
    canvas.lang = 'zh-CN';
    context = canvas.getContext('2d', { willReadFrequently: true });
  }
  const { canvas } = context;
  if (canvas.width < width || canvas.height < height) {
    canvas.width = Math.max(canvas.width, width);
    canvas.height = Math.max(canvas.height, height);
  } else {
    context.clearRect(0, 0, width, height);
  }
  context.font = font;
  // Advances as the design has them, not as the screen's grid would like them.
  context.textRendering = 'geometricPrecision';
  context.fontKerning = 'none';
  context.fillStyle = context.strokeStyle = '#fff';
  return context;
}

/** `size` in pixels of the screen. */
export const glyphFont = (isBold, size) => `${isBold ? 600 : 400} ${size}px ${families}`;
