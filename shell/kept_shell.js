// The service worker (service_worker.js): registered once everything is here, so that it doesn't slow the first load
// down. A newer version takes over while nobody looks and nothing typed would be lost; else at the next start.

/** Places where nothing is half done. */
const restingPlaces = /^#\/(|start|family|spending|me|notices)$/;

const isTyping = () => [...document.querySelectorAll('#mirror input')].some((input) => input.type !== 'checkbox' && input.value);

export const mayChange = () => document.hidden && restingPlaces.test(location.hash) && !isTyping();

let takesOver = false;

function watch(registration) {
  const change = () => {
    if (!registration.waiting || !mayChange()) return;
    takesOver = true;
    registration.waiting.postMessage('take over');
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) change();
    // Back after a while: is there a newer one?
    else registration.update().catch(() => {});
  });
  // It may be here only after nobody looks any more: fetching takes a while, and who looks away does so at once.
  registration.addEventListener('updatefound', () => {
    const newer = registration.installing;
    newer.addEventListener('statechange', () => { if (newer.state === 'installed') change(); });
  });
}

export async function keepShell() {
  // In a frame the browser keeps it apart for each page around: not worth it.
  if (!navigator.serviceWorker || window.parent !== window) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => { if (takesOver) location.reload(); });
  try {
    watch(await navigator.serviceWorker.register('/sw.js'));
  } catch {
    // Refused (a web view without them, a certificate that isn't trusted): the app works, with a network.
  }
}
