// Alipay's web view (myjsapi.alipay.com): `AlipayJSBridge` comes some time after the page, told by an event. Error
// numbers below 10 are common to all functions: 1 no such function, 2 wrong arguments, 3 unknown, 4 not permitted;
// the scanner's own are 10 (cancelled by the person) and 11 (failed).

const readyTimeMaxMs = 3000;

/** What the number means to the app; `missing`: the function can't be had here at all. */
export function scanTrouble(error) {
  if (error === 10) return 'cancelled';
  if (error === 1 || error === 4) return 'missing';
  return 'failed';
}

export function makeAlipayBridge(page, browser) {
  const ready = new Promise((resolve) => {
    if (page.AlipayJSBridge) return resolve(true);
    page.document.addEventListener('AlipayJSBridgeReady', () => resolve(true), { once: true });
    return setTimeout(() => resolve(Boolean(page.AlipayJSBridge)), readyTimeMaxMs);
  });
  const call = (name, options = {}) => new Promise((resolve, reject) => {
    try {
      page.AlipayJSBridge.call(name, options, (result) => resolve(result ?? {}));
    } catch (why) {
      reject(why);
    }
  });

  async function scan(say) {
    if (!(await ready)) return browser.scan(say);
    const result = await call('scan', { type: 'qr', actionType: 'scan' }).catch(() => ({ error: 1 }));
    const text = result.qrCode ?? result.codeContent ?? result.barCode ?? '';
    // Both as number and as text have been seen.
    const error = Number(result.error ?? 0);
    if (text && !error) return say('text', text);
    const trouble = scanTrouble(error);
    return trouble === 'missing' ? browser.scan(say) : say(trouble);
  }

  async function close() {
    if (!(await ready)) return false;
    // Its answer comes only when it doesn't close.
    call('popWindow').then(({ error }) => { if (error) call('exitApp').catch(() => {}); }, () => {});
    return true;
  }

  // The menu passes on the page that somebody looks at.
  ready.then((isReady) => { if (isReady) call('hideOptionMenu').catch(() => {}); });
  return { ...browser, name: 'alipay', scan, close };
}

if (typeof window === 'object') window.familyHost = (browser) => makeAlipayBridge(window, browser);
