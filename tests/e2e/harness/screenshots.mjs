// Pictures of every screen in every look, with a contact sheet of each look: ./dev screenshots [--looks light,elder]
// [--scenes register,family] → build/screenshots/LOOK/*.png. To be looked at, beside design/png.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser, newPerson } from './browser.mjs';
import { contactSheet } from './contact_sheet.mjs';
import { makeFamily, strangers } from './screenshot_family.mjs';
import * as scenes from './screenshot_scenes.mjs';
import { projectFolder, startServer } from './server.mjs';

/** Every look that must hold: size@pixels, language, theme, elder mode. */
const looks = {
  light: { size: '390x844@3' },
  dark: { size: '390x844@3', theme: 'dark' },
  elder: { size: '390x844@3', elder: true },
  english: { size: '390x844@3', language: 'en' },
  'english-dark': { size: '390x844@3', language: 'en', theme: 'dark' },
  'elder-dark': { size: '390x844@3', elder: true, theme: 'dark' },
  'elder-english': { size: '390x844@3', elder: true, language: 'en' },
  contrast: { size: '390x844@3', theme: 'contrast' },
  small: { size: '360x640@2' },
  'small-elder': { size: '360x640@2', elder: true },
  narrow: { size: '320x568@2' },
  'narrow-english': { size: '320x568@2', language: 'en' },
  desktop: { size: '1280x800@2' },
  'desktop-dark': { size: '1280x800@1', theme: 'dark', language: 'en' },
};

const { values } = parseArgs({
  options: {
    looks: { type: 'string', default: Object.keys(looks).join(',') },
    scenes: { type: 'string', default: 'register,identity,leave,home,spending,family' },
    // One look of one's own: ./dev screenshots --size 412x915@2 --theme dark --elder --language en
    size: { type: 'string' },
    language: { type: 'string' },
    theme: { type: 'string' },
    elder: { type: 'boolean', default: false },
  },
});
const wanted = new Set(values.scenes.split(','));
const own = values.size || values.language || values.theme || values.elder;
const chosen = own
  ? { own: { size: values.size ?? '390x844@3', language: values.language, theme: values.theme, elder: values.elder } }
  : Object.fromEntries(values.looks.split(',').map((name) => [name, looks[name]]));

const server = await startServer();
const browser = await launchBrowser();
let problems = 0;

async function openIn({ size, language = 'zh-CN', theme = 'light', elder = false }) {
  const [, width, height, ratio] = /^(\d+)x(\d+)@(\d+)$/.exec(size).map(Number);
  const isPhone = width < 700;
  const person = await newPerson(browser, server, {
    viewport: { width, height },
    deviceScaleFactor: ratio,
    isMobile: isPhone,
    hasTouch: isPhone,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    // A still picture of a moving thing says nothing.
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await person.page.addInitScript(([chosenLanguage, isElder, contrast]) => {
    localStorage.setItem('family.language', chosenLanguage);
    if (isElder) localStorage.setItem('family.reading_mode', 'elder');
    if (contrast) localStorage.setItem('family.appearance', 'high_contrast');
  }, [language, elder, theme === 'contrast']);
  return person;
}

async function takeLook(name, look, stranger) {
  const folder = path.join(projectFolder, 'build/screenshots', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const person = await openIn(look);
  let number = 0;
  const shoot = async (what) => {
    await person.page.waitForTimeout(250);
    await person.page.screenshot({ path: path.join(folder, `${String(++number).padStart(2, '0')}-${what}.png`) });
  };
  const walk = scenes.walker(person.page, shoot, server);
  const scene = async (title, run) => {
    if (!wanted.has(title)) return;
    try {
      await run();
    } catch (error) {
      ++problems;
      console.log(`${name}, ${title}: ${String(error).split('\n').slice(0, 4).join(' ')}`);
      await shoot(`STUCK-${title}`);
    }
  };
  await person.open();
  await scene('register', () => scenes.registerScenes(walk));
  await scene('identity', () => scenes.identityScenes(walk, stranger));
  await scene('leave', () => scenes.leaveScenes(walk));
  const isMember = ['home', 'spending', 'family'].some((title) => wanted.has(title));
  if (isMember) {
    wanted.add('login');
    await scene('login', () => scenes.logInScenes(walk));
  }
  await scene('home', () => scenes.homeScenes(walk));
  await scene('spending', () => scenes.spendingScenes(walk));
  await scene('family', () => scenes.familyScenes(walk));
  if (person.problems.length > 0) console.log(`${name}, the page's problems:`, person.problems);
  await person.context.close();
  const isWide = Number(look.size.split('x')[0]) > 700;
  await contactSheet(browser, folder, isWide ? { width: 480, columns: 4 } : {});
  console.log(`${name}: ${number} pictures in ${path.relative(process.cwd(), folder)}`);
}

await makeFamily(server);
const provable = strangers();
for (const [index, [name, look]] of Object.entries(chosen).entries()) await takeLook(name, look, provable[index]);
await browser.close();
await server.stop();
process.exitCode = problems > 0 ? 1 : 0;
