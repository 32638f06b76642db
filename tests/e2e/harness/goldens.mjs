// Pictures compared with those that were accepted before. Which fonts draw them depends on the machine, so the accepted
// ones stay on it, in build/golden: accept on main, then compare what you changed.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** The part of a picture's pixels that may differ: times of day and masked numbers are never the same. */
const shareMax = 0.004;

const picturesIn = (folder) => readdirSync(folder).filter((name) => name.endsWith('.png') && name !== 'sheet.png').sort();
/** Scenes are known by their name: one that is added before them gives them other numbers. */
const sceneOf = (name) => name.replace(/^\d+-/, '');

export function acceptPictures(folder, golden) {
  rmSync(golden, { recursive: true, force: true });
  mkdirSync(golden, { recursive: true });
  for (const name of picturesIn(folder)) cpSync(path.join(folder, name), path.join(golden, sceneOf(name)));
  return picturesIn(golden).length;
}

/** Before, after and the difference beside each other. */
function sideBySide(pictures) {
  const [{ width, height }] = pictures;
  const all = new PNG({ width: width * pictures.length, height });
  pictures.forEach((picture, at) => PNG.bitblt(picture, all, 0, 0, width, height, width * at, 0));
  return PNG.sync.write(all);
}

/** What differs too much, a line each; the pictures of it are written to `changed`. */
export function comparePictures(folder, golden, changed) {
  if (!existsSync(golden)) return [`nothing was accepted yet: ${path.relative(process.cwd(), golden)} is missing`];
  rmSync(changed, { recursive: true, force: true });
  const findings = [];
  const known = new Set(picturesIn(golden));
  for (const name of picturesIn(folder)) {
    const scene = sceneOf(name);
    if (!known.delete(scene)) {
      findings.push(`${scene}: new`);
      continue;
    }
    const before = PNG.sync.read(readFileSync(path.join(golden, scene)));
    const after = PNG.sync.read(readFileSync(path.join(folder, name)));
    if (before.width !== after.width || before.height !== after.height) {
      findings.push(`${scene}: another size`);
      continue;
    }
    const difference = new PNG({ width: after.width, height: after.height });
    const pixels = pixelmatch(before.data, after.data, difference.data, after.width, after.height, { threshold: 0.15 });
    const share = pixels / (after.width * after.height);
    if (share <= shareMax) continue;
    findings.push(`${scene}: ${(share * 100).toFixed(2)} % of the pixels differ`);
    mkdirSync(changed, { recursive: true });
    writeFileSync(path.join(changed, scene), sideBySide([before, after, difference]));
  }
  for (const scene of known) findings.push(`${scene}: no longer there`);
  return findings;
}
