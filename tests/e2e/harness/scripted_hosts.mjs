// The programs around the page, played: what WeChat's and Alipay's browsers say they are, and the functions they give.

export const wechat = 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0.44';
export const alipay = 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 AlipayClient/10.5.0';

/** WeChat's script, played in the page; `window.played` says what it scans and notes what it is asked. */
const sdk = `
  window.played = window.played || { scanned: '', configured: null, menu: null, closed: false };
  let ready = () => {};
  window.wx = {
    config(asked) { played.configured = asked; setTimeout(() => ready()); },
    ready(listener) { ready = listener; },
    error() {},
    checkJsApi({ success }) { success({ checkResult: { scanQRCode: true } }); },
    hideMenuItems({ menuList }) { played.menu = menuList; },
    updateAppMessageShareData(data) { played.shared = data; },
    closeWindow() { played.closed = true; },
    scanQRCode({ success, cancel }) { played.scanned ? success({ resultStr: played.scanned }) : cancel({}); },
  };`;

/** The script that WeChat serves is answered by ours. */
export async function playWechat(context) {
  await context.route('https://res.wx.qq.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: sdk }));
}

/** The bridge comes after the page, as in Alipay; `window.scanAnswer` is what its scanner says. */
export async function playAlipay(context) {
  await context.addInitScript(() => {
    window.asked = [];
    addEventListener('DOMContentLoaded', () => setTimeout(() => {
      window.AlipayJSBridge = {
        call(name, options, done) {
          window.asked.push(name);
          if (name === 'scan') setTimeout(() => done(window.scanAnswer));
        },
      };
      document.dispatchEvent(new Event('AlipayJSBridgeReady'));
    }, 50));
  });
}
