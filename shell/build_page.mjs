// Lays out the web root: index.html with everything that the first screen needs inline, the app's files
// under names that hold their hash, .br and .gz beside each, and site.json, the server's manifest.
// Usage: node shell/build_page.mjs --shell shell --assets assets --app DIR [--parts DIR] --out DIR
// With --parts the program comes in the two parts that shell/build/split_program.mjs has put there.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { buildSync, transformSync } from 'esbuild';
import { carriedProgram } from './build/carried_program.mjs';
import { partTexts } from './build/first_texts.mjs';
import { iconPng } from './build/icons.mjs';
import { manifestOf } from './build/manifest.mjs';
import { fillTemplate } from './build/template.mjs';
import { readTokens, themeCss } from './build/theme_css.mjs';

const { values: option } = parseArgs({
  options: {
    shell: { type: 'string' }, assets: { type: 'string' }, app: { type: 'string' }, parts: { type: 'string' },
    out: { type: 'string' },
  },
});
// ENGINEERING.md §3.7.
const floor = ['chrome86', 'safari15'];
const languages = ['zh-CN', 'en'];
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.png': 'image/png', '.webmanifest': 'application/manifest+json; charset=utf-8',
};

const read = (...parts) => readFileSync(path.join(...parts));
const readText = (...parts) => read(...parts).toString();
const site = { files: [], csp: { script: [], style: [] } };
const published = { page: null };

/** Writes one file and its compressed forms. `address` is what the browser asks for. */
function publish(address, file, content, { immutable = false, first_load = false } = {}) {
  const target = path.join(option.out, file);
  mkdirSync(path.dirname(target), { recursive: true });
  const bytes = Buffer.from(content);
  writeFileSync(target, bytes);
  const brotli = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(target + '.br', brotliCompressSync(bytes, { params: brotli }));
  writeFileSync(target + '.gz', gzipSync(bytes, { level: 9 }));
  site.files.push({ path: address, file, type: types[path.extname(file)], immutable, first_load });
  return address;
}

/** Under a name with the hash of the content, so that it may be kept for ever. */
function publishHashed(name, content, options = {}) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const extension = path.extname(name);
  const file = `${name.slice(0, -extension.length)}.${hash}${extension}`;
  return publish('/' + file, file, content, { immutable: true, ...options });
}

/** One script of the page from its modules; `page` stands for PAGE in them. */
function bundle(entry, page) {
  const result = buildSync({
    entryPoints: [path.join(option.shell, entry)], bundle: true, minify: true, write: false, format: 'iife',
    target: floor, charset: 'utf8', define: { PAGE: JSON.stringify(page ?? {}) }, logLevel: 'warning',
  });
  return result.outputFiles[0].text.trim();
}

function minifyCss(text) {
  return transformSync(text, { loader: 'css', minify: true, target: floor, charset: 'utf8' }).code.trim();
}

const policyHash = (text) => 'sha256-' + createHash('sha256').update(text).digest('base64');

/**
 * Emscripten's script runs when it is called, with its Module: it comes before the program that it is for. The
 * parentheses let the browser compile it when it comes, not when it is called.
 */
const asFunction = (script) => `window.familyProgram=(function(Module){${script}});`;

function publishApp(program) {
  const page = {
    painter: publishHashed('painter.js', bundle('software_painter.js')),
    camera: publishHashed('camera.js', bundle('camera.js', {
      qrReader: publishHashed('qr_reader.js', bundle('qr_reader.js')),
    })),
    keptRecords: publishHashed('kept_records.js', bundle('kept_records.js')),
    speech: publishHashed('speech.js', bundle('speech.js')),
    bridges: Object.fromEntries(['wechat', 'alipay', 'frame'].map((host) =>
      [host, publishHashed(`bridge/${host}.js`, bundle(`host_bridge/${host}.js`))])),
  };
  const script = bundle('family_shell.js', page) + '\n' + asFunction(readText(option.app, 'app.js'));
  const strings = {};
  for (const language of languages) {
    const { first, more } = partTexts(JSON.parse(readText(option.assets, 'strings', language + '.json')));
    const isDefault = language === languages[0];
    strings[language] = {
      first: publishHashed(`strings/${language}.json`, JSON.stringify(first), { first_load: isDefault }),
      more: publishHashed(`strings/${language}.more.json`, JSON.stringify(more)),
    };
  }
  return {
    program: publishHashed('app.wasm', program),  // the page carries it too
    programBytes: program.length,
    membersPart: option.parts ? publishHashed('members.wasm', read(option.parts, 'app.second.wasm')) : '',
    script: publishHashed('app.js', script, { first_load: true }),
    painter: page.painter,
    keptRecords: page.keptRecords,
    speech: page.speech,
    strings,
  };
}

function publishIndex(icons) {
  const themeTable = readText(option.shell, '../src/ui_kit/theme_tokens.inc');
  const themeCode = readText(option.shell, '../src/ui_kit/theme.cpp');
  const stringsOf = (language) => JSON.parse(readText(option.assets, 'strings', language + '.json'));
  const template = readText(option.shell, 'index.html');
  const program = option.parts ? read(option.parts, 'app.first.wasm') : read(option.app, 'app.wasm');
  const page = publishApp(program);
  published.page = page;
  const notices = JSON.parse(readText(option.shell, 'texts.json'));
  const css = readText(option.shell, 'page.css') + readText(option.shell, 'first_screen.css');
  const filled = fillTemplate(template, {
    strings: Object.fromEntries(languages.map((language) => [language, stringsOf(language)])), icons, notices, page,
    css: (fillUrls) => minifyCss(themeCss(themeTable, themeCode, css + 'var(--hero1)') + fillUrls(css)),
    themeTable, bundle, program: carriedProgram(program),
  });
  site.csp.script.push(...filled.scripts.map(policyHash));
  site.csp.style.push(...filled.styles.map(policyHash));
  publish('/', 'index.html', filled.html, { first_load: true });
  publish('/index.html', 'index.html', filled.html);
}

/** What makes the page an app on the home screen, and what keeps it there without a network. */
function publishInstallable() {
  const colour = readTokens(readText(option.shell, '../src/ui_kit/theme_tokens.inc'))
    .find((token) => token.name === 'hero1').light;
  const drawings = [['icon-192', 192], ['icon-512', 512], ['icon-maskable-512', 512, { isMaskable: true }],
    ['icon-180', 180, { isOpaque: true }]];
  for (const [name, side, how] of drawings) {
    publish(`/icons/${name}.png`, `icons/${name}.png`, iconPng(side, { colour, ...how }));
  }
  const strings = JSON.parse(readText(option.assets, 'strings', languages[0] + '.json'));
  publish('/manifest.webmanifest', 'manifest.webmanifest', JSON.stringify(manifestOf(strings, colour)));
  // Last: its version is that of everything it keeps.
  const { page } = published;
  const files = [page.script, page.membersPart, page.painter, page.keptRecords, page.speech,
    ...Object.values(page.strings).flatMap(({ first, more }) => [first, more])].filter(Boolean);
  const index = read(option.out, 'index.html');
  const version = createHash('sha256').update(index).update(files.join()).digest('hex').slice(0, 12);
  publish('/sw.js', 'sw.js', bundle('service_worker.js', {
    version, files, program: page.program, programBytes: page.programBytes,
  }));
}

function publishSandboxPhone() {
  const script = publishHashed('sandbox/phone.js', bundle('sandbox_phone.js'));
  const style = publishHashed('sandbox/phone.css', minifyCss(readText(option.shell, 'sandbox_phone.css')));
  const html = readText(option.shell, 'sandbox_phone.html').replace('/sandbox/phone.js', script)
    .replace('/sandbox/phone.css', style);
  publish('/sandbox/phone', 'sandbox/phone.html', html);
}

rmSync(option.out, { recursive: true, force: true });
const icons = JSON.parse(readText(option.assets, 'icons.json'));
publishIndex(icons);
publishSandboxPhone();
publishInstallable();
// Under a name that stays: others' pages name it.
publish('/embed/family-account.js', 'embed/family-account.js', bundle('embed/family_account.js'));
site.files.sort((one, other) => (one.path < other.path ? -1 : 1));
writeFileSync(path.join(option.out, 'site.json'), JSON.stringify(site, null, 1) + '\n');
