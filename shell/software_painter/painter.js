// Draws Dear ImGui's draw data on a 2D canvas, for browsers that give no WebGL 2 and for GPUs that keep failing. The
// picture is the same as the GPU's to about one step of colour; only whole pictures are drawn, when there is a new one.
// web/webgl.library.js calls it in place of WebGL, in the same order.

import { alphaOf, fillRun, mix } from './blend.js';
import { Plane, twiceTheArea } from './plane.js';
import { Texture } from './texture.js';
import { forEachRun } from './triangle.js';

const vertexBytes = 20;
const commandNumbers = 8;
/** Texels; glyphs lie on whole pixels but for rounding. */
const nearly = 1 / 64;

export class SoftwarePainter {
  textures = [null];
  uploads = [];
  corners = new Float64Array(6);
  clip = { left: 0, top: 0, right: 0, bottom: 0 };

  /** `memory` gives the app's heap as it is now: it moves when it grows. */
  start(canvas, memory) {
    this.canvas = canvas;
    this.memory = memory;
    this.textures = [null];
    this.context = canvas.getContext('2d', { alpha: false });
    return this.context !== null;
  }

  createTexture(width, height, address) {
    return this.textures.push(new Texture(width, height, address)) - 1;
  }

  destroyTexture(id) {
    this.textures[id] = null;
  }

  begin(width, height, scaleX, scaleY) {
    if (!this.image || this.image.width !== width || this.image.height !== height) {
      this.image = this.context.createImageData(width, height);
      this.pixels = new Uint32Array(this.image.data.buffer);
    }
    this.pixels.fill(0xff000000);
    this.scaleX = scaleX * width / 2;
    this.scaleY = -scaleY * height / 2;
    this.uploads = [];
  }

  upload(vertices, vertexStart, indices, indexStart) {
    this.uploads.push({ vertices, vertexStart, indices, indexStart });
  }

  draw(commands, count) {
    this.heap = this.memory();
    this.numbers = new DataView(this.heap.buffer);
    const at = commands >> 2;
    const table = new Int32Array(this.heap.buffer, at * 4, count * commandNumbers);
    for (let command = 0; command < count; command++) {
      this.drawCommand(table.subarray(command * commandNumbers, (command + 1) * commandNumbers));
    }
    this.context.putImageData(this.image, 0, 0);
  }

  drawCommand([texture, left, clipBottom, width, height, firstIndex, indexCount, firstVertex]) {
    const bottom = this.image.height - clipBottom;
    this.clip = { left, top: bottom - height, right: left + width, bottom };
    this.texture = this.textures[texture];
    const list = this.uploads.filter((upload) => upload.indexStart <= firstIndex).pop();
    const indices = list.indices + firstIndex - list.indexStart;
    const vertices = list.vertices + firstVertex - list.vertexStart;
    for (let index = indices, end = indices + indexCount * 2; index < end; index += 6) {
      this.drawTriangle([0, 2, 4].map((offset) =>
        vertices + this.numbers.getUint16(index + offset, true) * vertexBytes));
    }
  }

  drawTriangle(addresses) {
    const { numbers, corners } = this;
    addresses.forEach((address, corner) => {
      corners[corner * 2] = numbers.getFloat32(address, true) * this.scaleX;
      corners[corner * 2 + 1] = numbers.getFloat32(address + 4, true) * this.scaleY;
    });
    const area = twiceTheArea(corners);
    if (area === 0) return;
    const colours = addresses.map((address) => numbers.getUint32(address + 16, true));
    const xs = addresses.map((address) => numbers.getFloat32(address + 8, true) * this.texture.width - 0.5);
    const ys = addresses.map((address) => numbers.getFloat32(address + 12, true) * this.texture.height - 0.5);
    const isEven = (values) => values[0] === values[1] && values[0] === values[2];
    if (!isEven(colours)) {
      this.shade(area, colours, xs, ys);
    } else if (isEven(xs) && isEven(ys)) {
      this.fill(colours[0], this.texture.sample(this.heap, xs[0], ys[0]));
    } else {
      this.stamp(area, colours[0], xs, ys);
    }
  }

  /** One colour, one coverage: most of every picture. */
  fill(colour, coverage) {
    const { pixels, image } = this;
    forEachRun(this.corners, this.clip, (row, left, right) => {
      fillRun(pixels, row * image.width + left, row * image.width + right, colour, coverage);
    });
  }

  /** One colour through the texture: glyphs and icons. */
  stamp(area, colour, xs, ys) {
    const { pixels, image, heap, texture } = this;
    const across = new Plane(this.corners, area, ...xs);
    const down = new Plane(this.corners, area, ...ys);
    const alpha = colour >>> 24;
    const [red, green, blue] = [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
    const settle = (place) => (Math.abs(place - Math.round(place)) < nearly ? Math.round(place) : place);
    forEachRun(this.corners, this.clip, (row, left, right) => {
      for (let column = left; column < right; column++) {
        const coverage = texture.sample(heap, settle(across.at(column, row)), settle(down.at(column, row)));
        if (coverage === 0) continue;
        const at = row * image.width + column;
        pixels[at] = mix(pixels[at], red, green, blue, alphaOf(alpha, coverage));
      }
    });
  }

  /** Colours that change from corner to corner: soft edges, gradients. */
  shade(area, colours, xs, ys) {
    const { pixels, image, heap, texture } = this;
    const plane = (value) => new Plane(this.corners, area, ...colours.map(value));
    const red = plane((colour) => colour & 255);
    const green = plane((colour) => (colour >> 8) & 255);
    const blue = plane((colour) => (colour >> 16) & 255);
    const alpha = plane((colour) => colour >>> 24);
    const across = new Plane(this.corners, area, ...xs);
    const down = new Plane(this.corners, area, ...ys);
    const isFlat = across.x === 0 && across.y === 0 && down.x === 0 && down.y === 0;
    const everywhere = isFlat ? texture.sample(heap, xs[0], ys[0]) : 0;
    forEachRun(this.corners, this.clip, (row, left, right) => {
      for (let column = left; column < right; column++) {
        const coverage = isFlat ? everywhere : texture.sample(heap, across.at(column, row), down.at(column, row));
        const at = row * image.width + column;
        pixels[at] = mix(pixels[at], red.at(column, row), green.at(column, row), blue.at(column, row),
          alphaOf(alpha.at(column, row), coverage));
      }
    });
  }
}
