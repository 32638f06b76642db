// The bridge to the program that the page runs in. An ordinary browser's is here; that of WeChat, of Alipay and of a
// frame in another page is a script of its own, fetched in that host alone.

import { runScript } from '../run_script.js';
import { browserBridge } from './browser.js';
import { hostName } from './host_name.js';

let fetched = null;

async function fetchBridge() {
  const name = hostName();
  if (!PAGE.bridges[name]) return browserBridge;
  try {
    await runScript(PAGE.bridges[name]);
    return window.familyHost(browserBridge);
  } catch {
    // Not to be had now: the page works as in a browser, and the next wish asks again.
    fetched = null;
    return browserBridge;
  }
}

/** The bridge of this host; asked for at the start, so that the host's menus are set before anybody taps. */
export function hostBridge() {
  fetched ??= fetchBridge();
  return fetched;
}
