// WeChat's web view, by its JSSDK (developers.weixin.qq.com, "JS-SDK"): the page is signed by our server, then WeChat
// lends its scanner, its window and its menu. Where it refuses, our own camera does what it can.

const sdkAddresses = ['https://res.wx.qq.com/open/js/jweixin-1.6.0.js', 'https://res2.wx.qq.com/open/js/jweixin-1.6.0.js'];
const functions = ['checkJsApi', 'scanQRCode', 'closeWindow', 'hideMenuItems', 'updateAppMessageShareData'];
/** Ways out of the menu that would carry somebody's own page into others' hands. */
const hiddenItems = [
  'menuItem:share:timeline', 'menuItem:share:qq', 'menuItem:share:weiboApp', 'menuItem:share:facebook',
  'menuItem:share:QZone', 'menuItem:copyUrl', 'menuItem:originPage', 'menuItem:openWithQQBrowser',
  'menuItem:openWithSafari', 'menuItem:share:email',
];
const answerTimeMaxMs = 8000;

/**
 * iOS checks the signature against the address that the web view was opened with, however far the page has gone since;
 * Android against the present one. Both without what follows "#".
 */
export function signedAddress({ userAgent, landing, present }) {
  const isApple = /iPhone|iPad|iPod/.test(userAgent);
  return (isApple ? landing : present).split('#')[0];
}

/** What an answer of WeChat's scanner means to the app; `missing`: it can't be had here at all. */
export function scanTrouble(errMsg = '') {
  if (/cancel/.test(errMsg)) return 'cancelled';
  if (/permission|not exist|not support|offline verifying|access_denied|no permission/i.test(errMsg)) return 'missing';
  return 'failed';
}

const inTime = (promise, ms) => Promise.race([
  promise, new Promise((_, reject) => { setTimeout(() => reject(new Error('no answer')), ms); }),
]);

function fetchSdk(page) {
  const fetchFrom = (address) => new Promise((resolve, reject) => {
    const script = page.document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      reject(new Error(address));
    };
    page.document.head.append(script);
  });
  if (page.wx?.config) return Promise.resolve();
  return fetchFrom(sdkAddresses[0]).catch(() => fetchFrom(sdkAddresses[1]));
}

/** Resolves once WeChat trusts the page. An error counts, though WeChat calls `ready` after it all the same. */
function configure(page, signature) {
  return new Promise((resolve, reject) => {
    page.wx.error((why) => reject(new Error(why?.errMsg ?? 'config:fail')));
    page.wx.ready(() => setTimeout(resolve, 0));
    page.wx.config({
      debug: false, appId: signature.app_id, timestamp: signature.timestamp, nonceStr: signature.nonce,
      signature: signature.signature, jsApiList: functions,
    });
  });
}

async function readSignature(page, address) {
  const answer = await page.fetch('/api/v1/wechat/signature?url=' + encodeURIComponent(address));
  if (!answer.ok) throw new Error(`signature: ${answer.status}`);
  return answer.json();
}

export function makeWechatBridge(page, browser, landing) {
  let trusted = null;

  async function becomeTrusted() {
    await inTime(fetchSdk(page), answerTimeMaxMs);
    const { userAgent } = page.navigator;
    const address = signedAddress({ userAgent, landing, present: page.location.href });
    const signature = await inTime(readSignature(page, address), answerTimeMaxMs);
    await inTime(configure(page, signature), answerTimeMaxMs);
    dressMenu();
  }

  /** Whether WeChat trusts the page; after a refusal the next wish tries once more with a fresh signature. */
  function isTrusted() {
    trusted ??= becomeTrusted().then(() => true, () => {
      trusted = null;
      return false;
    });
    return trusted;
  }

  /** What is passed on is the app's front page, never what somebody looks at. */
  function dressMenu() {
    const { origin } = page.location;
    page.wx.hideMenuItems?.({ menuList: hiddenItems });
    page.wx.updateAppMessageShareData?.({
      title: page.document.title, desc: '', link: origin + '/#/start', imgUrl: origin + '/icons/icon-192.png',
    });
  }

  const has = (name) => new Promise((resolve) => {
    if (typeof page.wx[name] !== 'function') return resolve(false);
    if (typeof page.wx.checkJsApi !== 'function') return resolve(true);
    return page.wx.checkJsApi({
      jsApiList: [name],
      success: ({ checkResult }) => resolve(checkResult?.[name] !== false),
      fail: () => resolve(true),
    });
  });

  async function scan(say) {
    if (!(await isTrusted()) || !(await inTime(has('scanQRCode'), answerTimeMaxMs).catch(() => false))) {
      return browser.scan(say);
    }
    const why = (trouble) => (trouble === 'missing' ? browser.scan(say) : say(trouble));
    page.wx.scanQRCode({
      needResult: 1,
      scanType: ['qrCode'],
      success: ({ resultStr }) => (resultStr ? say('text', resultStr) : say('failed')),
      cancel: () => say('cancelled'),
      fail: ({ errMsg } = {}) => why(scanTrouble(errMsg)),
    });
    return undefined;
  }

  async function close() {
    if (await isTrusted()) page.wx.closeWindow();
    else if (page.WeixinJSBridge) page.WeixinJSBridge.call('closeWindow');
    else return false;
    return true;
  }

  isTrusted();
  return { ...browser, name: 'wechat', scan, close };
}

if (typeof window === 'object') {
  window.familyHost = (browser) => makeWechatBridge(window, browser, window.familyBoot?.landing ?? location.href);
}
