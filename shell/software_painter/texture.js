// ImGui's textures: one byte of coverage a pixel, which stays in the app's memory and is read from there.

export class Texture {
  constructor(width, height, address) {
    this.width = width;
    this.height = height;
    this.address = address;
  }

  /** Coverage, up to 255, at a place between texels, as the GPU's linear filter has it. */
  sample(memory, x, y) {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const right = x - column;
    const down = y - row;
    const { width, height, address } = this;
    const left = Math.min(Math.max(column, 0), width - 1);
    const next = Math.min(Math.max(column + 1, 0), width - 1);
    const upper = address + Math.min(Math.max(row, 0), height - 1) * width;
    const lower = address + Math.min(Math.max(row + 1, 0), height - 1) * width;
    const above = memory[upper + left] * (1 - right) + memory[upper + next] * right;
    if (down === 0) return above;
    return above * (1 - down) + (memory[lower + left] * (1 - right) + memory[lower + next] * right) * down;
  }
}
