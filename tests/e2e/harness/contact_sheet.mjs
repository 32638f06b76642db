// One picture of many: every PNG of a folder, small, in order, with its name.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFileSync } from 'node:fs';

/** Writes FOLDER/sheet.png. `width` is a thumbnail's in CSS pixels. */
export async function contactSheet(browser, folder, { width = 195, columns = 8 } = {}) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.png') && name !== 'sheet.png').sort();
  const figures = names.map((name) =>
    `<figure><img src="${encodeURI(name)}"><figcaption>${name.replace('.png', '')}</figcaption></figure>`).join('');
  const page = path.join(folder, 'sheet.html');
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>
    body { margin: 12px; background: #9aa; font: 11px sans-serif; display: grid; gap: 12px;
      grid-template-columns: repeat(${columns}, ${width}px) } figure { margin: 0 } img { width: 100%; display: block }
    </style>${figures}`);
  const context = await browser.newContext({ viewport: { width: columns * (width + 12) + 12, height: 800 } });
  const sheet = await context.newPage();
  await sheet.goto(pathToFileURL(page).href);
  await sheet.screenshot({ path: path.join(folder, 'sheet.png'), fullPage: true });
  await context.close();
}
