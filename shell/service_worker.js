// Keeps the app's own files, so that it opens without a network and opens faster with one. What anybody reads or writes
// goes past it: no answer of the server's, and nothing of a person, is ever kept here.
// PAGE: the version (a hash of everything) and the addresses of the files that belong to it.

const cacheName = 'family-' + PAGE.version;
const files = new Set(PAGE.files);

async function keepAll() {
  const cache = await caches.open(cacheName);
  // The page itself is asked for anew; what has its hash in its name may come from the browser's own cache.
  await Promise.all(PAGE.files.map(async (address) => {
    const answer = await fetch(address, { cache: address === '/' ? 'no-cache' : 'default' });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    await cache.put(address, answer);
  }));
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
