// Pictures of every screen in every look, with a contact sheet of each look: ./dev screenshots [--looks light,elder]
// [--scenes register,family] → build/screenshots/LOOK/*.png. To be looked at, beside design/png. With --accept they become
// what later ones are compared with by --compare.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { contactSheet } from './contact_sheet.mjs';
import { acceptPictures, comparePictures } from './goldens.mjs';
import { walkScenes } from './scene_walk.mjs';
import { makeFamily, strangers } from './screenshot_family.mjs';
import { readOptions } from './screenshot_options.mjs';
import { projectFolder, startServer } from './server.mjs';

const { scenes: titles, chosen, accept, compare } = readOptions(process.argv.slice(2));

const server = await startServer();
const browser = await launchBrowser();
let problems = 0;

async function takeLook(name, look, stranger) {
  const folder = path.join(projectFolder, 'build/screenshots', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let number = 0;
  const isCompared = accept || compare;
  const visit = (page, what) => page.screenshot({
    path: path.join(folder, `${String(++number).padStart(2, '0')}-${what}.png`),
    // A QR code is never the same, nor are countdowns.
    mask: isCompared ? [page.locator('[role=img], [data-key$=countdown], [data-key$=resend_in]')] : [],
  });
  const wrong = await walkScenes({ browser, server, look, titles, stranger, visit });
  problems += wrong.length;
  for (const what of wrong) console.log(`${name}, ${what}`);
  const isWide = Number(look.size.split('x')[0]) > 700;
  await contactSheet(browser, folder, isWide ? { width: 480, columns: 4 } : {});
  console.log(`${name}: ${number} pictures in ${path.relative(process.cwd(), folder)}`);
  const golden = path.join(projectFolder, 'build/golden', name);
  if (compare) {
    const changed = path.join(folder, 'changed');
    const findings = comparePictures(folder, golden, changed);
    problems += findings.length;
    for (const finding of findings) console.log(`${name}, ${finding}`);
    if (existsSync(changed)) await contactSheet(browser, changed, { width: 600, columns: 3 });
  }
  if (accept) console.log(`${name}: ${acceptPictures(folder, golden)} pictures accepted`);
}

await makeFamily(server);
const provable = strangers();
for (const [index, [name, look]] of Object.entries(chosen).entries()) await takeLook(name, look, provable[index]);
await browser.close();
await server.stop();
process.exitCode = problems > 0 ? 1 : 0;
