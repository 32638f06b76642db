// What ./dev screenshots can be told. Run by itself it only says whether that is understood.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { looks } from './looks.mjs';
import { sceneTitles } from './scene_walk.mjs';

const usage = `./dev screenshots [--looks LOOK,…] [--scenes SCENE,…]
    pictures of the scenes in the looks, and a contact sheet of each look, into build/screenshots/LOOK
./dev screenshots --size 412x915@2 [--language en] [--theme dark|contrast] [--elder] [--scenes SCENE,…]
    one look of one's own, into build/screenshots/own
--accept keeps the pictures, --compare compares new ones with those that were kept

looks:  ${Object.keys(looks).join(' ')}
scenes: ${sceneTitles.join(' ')}`;

class Misunderstood extends Error {}

function known(names, allowed, what) {
  for (const name of names) if (!allowed.includes(name)) throw new Misunderstood(`There is no ${what} "${name}".`);
  return names;
}

/** @returns {{help: true} | {scenes: string[], chosen: object, accept: boolean, compare: boolean}} */
export function readOptions(words) {
  let values;
  try {
    ({ values } = parseArgs({
      args: words,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        looks: { type: 'string', default: Object.keys(looks).join(',') },
        scenes: { type: 'string', default: sceneTitles.join(',') },
        size: { type: 'string' },
        language: { type: 'string' },
        theme: { type: 'string' },
        elder: { type: 'boolean', default: false },
        accept: { type: 'boolean', default: false },
        compare: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new Misunderstood(error.message);
  }
  if (values.help) return { help: true };
  const scenes = known(values.scenes.split(','), sceneTitles, 'scene');
  const { size = '390x844@3', language, theme, elder, accept, compare } = values;
  const isOwn = values.size || language || theme || elder;
  if (!/^\d+x\d+@\d+$/.test(size)) throw new Misunderstood('A size is written 412x915@2.');
  if (isOwn) return { scenes, accept, compare, chosen: { own: { size, language, theme, elder } } };
  const names = known(values.looks.split(','), Object.keys(looks), 'look');
  return { scenes, accept, compare, chosen: Object.fromEntries(names.map((name) => [name, looks[name]])) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (readOptions(process.argv.slice(2)).help) console.log(usage);
  } catch (error) {
    if (!(error instanceof Misunderstood)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
}
