// Fetches the peers' packages by their lock file and bundles each peer's welcome, with a page that needs no script
// beside them. Nothing of it is kept in the repository.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const sources = import.meta.dirname;
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

function installPackages(folder) {
  const lock = readFileSync(path.join(sources, 'package-lock.json'), 'utf8');
  const installed = path.join(folder, 'package-lock.json');
  if (existsSync(path.join(folder, 'node_modules')) && readFileSync(installed, 'utf8') === lock) return;
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(path.join(sources, name), path.join(folder, name));
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

function texts() {
  const all = JSON.parse(readFileSync('assets/strings/zh-CN.json', 'utf8'));
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('start.')));
}

const page = (head, body) => '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>家庭共济</title>' +
  `<meta name="viewport" content="width=device-width,initial-scale=1">${head}</head><body>${body}</body></html>`;

/** The same words as plain HTML: what the network alone allows. */
function staticPage() {
  const said = texts();
  const row = (kind) => `<p><label><input type="checkbox">${said[`start.consent.${kind}.title`]}</label><br>` +
    `${said[`start.consent.${kind}.help`]}</p>`;
  return page('<style>body{font:17px sans-serif;margin:20px}button{width:100%;height:50px}</style>',
    `<h1>${said['start.title']}</h1><p>${said['start.lead']}</p>` +
    ['service', 'identity', 'face', 'notices'].map(row).join('') +
    `<p>${said['start.note']}</p><button>${said['start.continue']}</button>` +
    '<script>performance.mark("app-usable")</script>');
}

/** Lays out one folder's files as Map: path → {type, body: brotli}; */
function served(files) {
  return new Map(Object.entries(files).map(([name, content]) =>
    [name, { type: types[path.extname(name) || '.html'], body: brotliCompressSync(Buffer.from(content)) }]));
}

/** @returns {Map<string, Map<string, {type: string, body: Buffer}>>} each peer's files by address */
export function buildPeers(folder) {
  installPackages(folder);
  const peers = new Map([['static page', served({ '/': staticPage() })]]);
  for (const [name, entry] of [['React + antd-mobile', 'react.jsx'], ['Vue + Vant', 'vue.js']]) {
    cpSync(path.join(sources, entry), path.join(folder, entry));
    const { outputFiles } = buildSync({
      entryPoints: [path.join(folder, entry)], bundle: true, minify: true, write: false, outdir: folder,
      format: 'esm', target: ['chrome86', 'safari15'], jsx: 'automatic', charset: 'utf8', logLevel: 'error',
      define: {
        TEXTS: JSON.stringify(texts()), 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
    });
    const find = (ending) => outputFiles.find(({ path: file }) => file.endsWith(ending)).text;
    const head = '<link rel="stylesheet" href="/app.css"><script type="module" src="/app.js"></script>';
    peers.set(name, served({ '/': page(head, '<div id="app"></div>'), '/app.js': find('.js'), '/app.css': find('.css') }));
  }
  writeFileSync(path.join(folder, 'sizes.json'), JSON.stringify(Object.fromEntries([...peers].map(([name, files]) =>
    [name, [...files.values()].reduce((sum, { body }) => sum + body.length, 0)]))));
  return peers;
}
