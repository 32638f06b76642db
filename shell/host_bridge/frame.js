// A frame in somebody else's page, made by <family-account> (shell/embed/family_account.js). The server says whose page
// that may be, by frame-ancestors and by this list; nobody else is spoken to or heard. What is told is a closed list:
// that the app is ready, which part of it is shown, that it wants to be closed. Never a name, an amount or a code.

const sender = 'family-account';

/** "#/family/ID/unbind" → "family": where, not about whom. */
export const partOf = (hash) => /^#\/([a-z]*)/.exec(hash)?.[1] || 'home';

export function makeFrameBridge(page, browser) {
  const { parent } = page;
  /** Where the browser says who is around us, nobody else is even addressed. */
  const around = page.location.ancestorOrigins?.[0];
  const allowed = page.fetch('/api/v1/service').then((answer) => answer.json()).then(
    ({ frame_origins: origins = [] }) => origins.filter((origin) => !around || origin === around), () => []);

  /** To each origin that may be there: the browser delivers it to the one that is. */
  async function tell(message) {
    for (const origin of await allowed) parent.postMessage({ from: sender, ...message }, origin);
  }

  async function hear({ source, origin, data }) {
    if (source !== parent || data?.to !== sender) return;
    if (!(await allowed).includes(origin)) return;
    const { route } = data;
    if (data.type === 'open' && typeof route === 'string' && /^#\/[\w/?&=.-]{0,200}$/.test(route)) {
      page.location.hash = route;
    }
  }

  let told = '';
  function tellPart() {
    const part = partOf(page.location.hash);
    if (part === told) return;
    told = part;
    tell({ type: 'shown', part });
  }

  page.addEventListener('message', hear);
  // The app changes the address without an event; its title follows.
  new page.MutationObserver(tellPart).observe(page.document.querySelector('title'), { childList: true });
  page.addEventListener('popstate', tellPart);
  tell({ type: 'ready' });
  tellPart();

  async function close() {
    await tell({ type: 'close' });
    return (await allowed).length > 0;
  }
  return { ...browser, name: 'frame', close };
}

if (typeof window === 'object') window.familyHost = (browser) => makeFrameBridge(window, browser);
