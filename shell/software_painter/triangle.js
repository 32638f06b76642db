// One triangle on a bitmap of 32-bit pixels, by the rules of the GPU: a pixel is painted when its centre is inside;
// neighbours that share an edge paint each pixel once, for both compute the edge's crossings from the same numbers.

/** Where the edge from `upper` to `lower` (places in `corners`) crosses the middle of row `y`. */
function crossing(corners, upper, lower, y) {
  const fromX = corners[upper];
  const fromY = corners[upper + 1];
  return fromX + (y + 0.5 - fromY) * (corners[lower] - fromX) / (corners[lower + 1] - fromY);
}

const firstCentre = (edge) => Math.ceil(edge - 0.5);

/** Higher first; of equal height, left first: so that two triangles take a shared edge in the same direction. */
const isAbove = (corners, one, other) => corners[one + 1] < corners[other + 1]
  || (corners[one + 1] === corners[other + 1] && corners[one] < corners[other]);

/**
 * Calls `paint(row, left, right)` for each run of pixels of the triangle inside `clip`; `right` isn't painted.
 * `corners` holds x and y of three corners at the places 0, 2 and 4.
 */
export function forEachRun(corners, clip, paint) {
  let [top, middle, bottom] = [0, 2, 4];
  if (isAbove(corners, middle, top)) [top, middle] = [middle, top];
  if (isAbove(corners, bottom, middle)) [middle, bottom] = [bottom, middle];
  if (isAbove(corners, middle, top)) [top, middle] = [middle, top];
  const middleY = corners[middle + 1];
  const last = Math.min(firstCentre(corners[bottom + 1]), clip.bottom);
  for (let row = Math.max(firstCentre(corners[top + 1]), clip.top); row < last; row++) {
    const long = crossing(corners, top, bottom, row);
    const short = row + 0.5 < middleY ? crossing(corners, top, middle, row) : crossing(corners, middle, bottom, row);
    const left = Math.max(firstCentre(Math.min(long, short)), clip.left);
    const right = Math.min(firstCentre(Math.max(long, short)), clip.right);
    if (left < right) paint(row, left, right);
  }
}
