// The 2D canvas behind canvas_glyphs.cpp; shell/glyph_context.js makes it.

addToLibrary({
  $glyphCanvas: {
    font: '',
    prepare: (width, height) => window['familyShell']['glyphContext'](width, height, glyphCanvas.font),
    copyAlpha(context, width, height, target) {
      const pixels = context.getImageData(0, 0, width, height).data;
      for (let from = 3; from < pixels.length; from += 4) HEAPU8[target++] = pixels[from];
    },
  },

  canvas_glyphs_choose_font__deps: ['$glyphCanvas'],
  canvas_glyphs_choose_font: (bold, size, metrics) => {
    // Layout rounds ascent and descent in CSS pixels; text on the canvas must stand as high as text beside it.
    const cssSize = size / devicePixelRatio;
    glyphCanvas.font = window['familyShell']['glyphFont'](bold, cssSize);
    const measured = glyphCanvas.prepare(1, 1).measureText('国');
    // Chrome 86 has no fontBoundingBox yet.
    const ascent = Math.round(measured['fontBoundingBoxAscent'] || cssSize * 1.16);
    const descent = Math.round(measured['fontBoundingBoxDescent'] || cssSize * 0.288);
    HEAPF32[metrics >> 2] = ascent * devicePixelRatio;
    HEAPF32[metrics + 4 >> 2] = descent * devicePixelRatio;
    glyphCanvas.font = window['familyShell']['glyphFont'](bold, size);
  },

  canvas_glyphs_measure__deps: ['$glyphCanvas'],
  canvas_glyphs_measure: (cells, count) => {
    const context = glyphCanvas.prepare(1, 1);
    for (let cell = cells >> 2, end = cell + count * 5; cell < end; cell += 5) {
      HEAPF32[cell + 1] = context.measureText(String.fromCodePoint(HEAPU32[cell])).width;
    }
  },

  canvas_glyphs_draw__deps: ['$glyphCanvas'],
  canvas_glyphs_draw: (cells, count, width, height, padding, baseline, coverage) => {
    const context = glyphCanvas.prepare(width, height);
    for (let cell = cells >> 2, end = cell + count * 5; cell < end; cell += 5) {
      context.fillText(String.fromCodePoint(HEAPU32[cell]), HEAP32[cell + 2] + padding, HEAP32[cell + 3] + baseline);
    }
    glyphCanvas.copyAlpha(context, width, height, coverage);
  },

  canvas_glyphs_draw_code__deps: ['$glyphCanvas'],
  canvas_glyphs_draw_code: (character, width, height, coverage) => {
    const context = glyphCanvas.prepare(width, height);
    const code = character.toString(16).toUpperCase().padStart(6, '0');
    const line = Math.max(1, Math.round(height / 20));
    context.lineWidth = line;
    context.strokeRect(line / 2, line / 2, width - line, height - line);
    context.font = `${height * 0.42}px monospace`;
    context.textAlign = 'center';
    [code.slice(0, 3), code.slice(3)].forEach((digits, row) =>
      context.fillText(digits, width / 2, height * (row ? 0.85 : 0.46), width - 3 * line));
    context.textAlign = 'start';
    glyphCanvas.copyAlpha(context, width, height, coverage);
  },

  canvas_glyphs_draw_icon__deps: ['$glyphCanvas', '$UTF8ToString'],
  canvas_glyphs_draw_icon: (name, nameLength, size, coverage) => {
    const path = window['familyShell']['icons'][UTF8ToString(name, nameLength)];
    if (!path) return;
    const context = glyphCanvas.prepare(size, size);
    context.save();
    context.scale(size / 24, size / 24);
    context.lineWidth = 1.75;
    context.lineCap = context.lineJoin = 'round';
    context.stroke(new Path2D(path));
    context.restore();
    glyphCanvas.copyAlpha(context, size, size, coverage);
  },
});
