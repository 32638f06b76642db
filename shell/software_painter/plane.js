/** A value that is given at a triangle's three corners, as a plane over the bitmap. */
export class Plane {
  /** `corners`: x and y at the places 0, 2 and 4. `area` is twice the triangle's, with its sign. */
  constructor(corners, area, first, second, third) {
    const [x, y] = corners;
    const byRight = [corners[2] - x, corners[4] - x];
    const byDown = [corners[3] - y, corners[5] - y];
    this.x = ((second - first) * byDown[1] - (third - first) * byDown[0]) / area;
    this.y = ((third - first) * byRight[0] - (second - first) * byRight[1]) / area;
    this.start = first - this.x * x - this.y * y;
  }

  /** At the centre of a pixel. */
  at(column, row) {
    return this.start + this.x * (column + 0.5) + this.y * (row + 0.5);
  }
}

export function twiceTheArea(corners) {
  return (corners[2] - corners[0]) * (corners[5] - corners[1]) - (corners[4] - corners[0]) * (corners[3] - corners[1]);
}
