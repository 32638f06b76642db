// Fetched only where the GPU can't draw (graphics_context.js).

import { SoftwarePainter } from './software_painter/painter.js';

window.familyPainter = new SoftwarePainter();
