// Keeps the app's own files, so that it opens without a network and opens faster with one. What anybody reads or writes
// goes past it: no answer of the server's, and nothing of a person, is ever kept here.
// PAGE: the version (a hash of everything), the addresses of its files, the program's address and size.

import { carriedParts, withoutCarriedProgram } from './carried_program_code.js';

const cacheName = 'family-' + PAGE.version;
const files = new Set(['/', PAGE.program, ...PAGE.files]);

async function fetchFile(address, cache) {
  const answer = await fetch(address, { cache });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/** The page is kept without the program in it, and that as the file it would else have to be fetched as. */
async function keepPage(cache) {
  const answer = await fetchFile('/', 'no-cache');
  const html = await answer.text();
  const program = new Blob(carriedParts(html));
  // Another version's page, or a part of one: a worker that kept it would show it for ever.
  if (!html.includes(PAGE.program) || program.size !== PAGE.programBytes) throw new Error('not the page of this version');
  const headers = new Headers(answer.headers);
  // Of the page as it was sent.
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  await cache.put('/', new Response(withoutCarriedProgram(html), { headers }));
  await cache.put(PAGE.program, new Response(program, { headers: { 'content-type': 'application/wasm' } }));
}

async function keepAll() {
  const cache = await caches.open(cacheName);
  // The page itself is asked for anew; what has its hash in its name may come from the browser's own cache.
  await Promise.all([keepPage(cache),
    ...PAGE.files.map(async (address) => cache.put(address, await fetchFile(address, 'default')))]);
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('family-') && name !== cacheName).map((name) => caches.delete(name)));
}

/** Kept, else from the network: a browser may throw the kept ones away whenever it likes. */
async function answerFor(address, request) {
  const kept = await (await caches.open(cacheName)).match(address);
  return kept ?? fetch(request);
}

addEventListener('install', (event) => event.waitUntil(keepAll()));
addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => clients.claim())));
// A new version waits until the page says that nothing would be lost by it.
addEventListener('message', ({ data }) => { if (data === 'take over') skipWaiting(); });

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  const address = pathname === '/index.html' ? '/' : pathname;
  if (files.has(address)) event.respondWith(answerFor(address, request));
});
