// Each host of the page, played as its documentation says it behaves, wrong order, missing functions, refusals and
// errors included: host × function × outcome. The table that is printed at the end is what was seen.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { makeAlipayBridge } from '../../shell/host_bridge/alipay.js';
import { makeFrameBridge, partOf } from '../../shell/host_bridge/frame.js';
import { hostName } from '../../shell/host_bridge/host_name.js';
import { makeWechatBridge, signedAddress } from '../../shell/host_bridge/wechat.js';

const matrix = [];
after(() => {
  const width = (at) => Math.max(...matrix.map((row) => row[at].length));
  const line = (row) => '| ' + row.map((cell, at) => cell.padEnd(width(at))).join(' | ') + ' |';
  console.log(['', ...matrix.map(line)].join('\n'));
});
const cell = (host, what, how, outcome) => matrix.push([host, what, how, outcome]);

const android = 'Mozilla/5.0 (Linux; Android 12) Chrome/98.0 Mobile Safari/537.36 MicroMessenger/8.0.20';
const apple = 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) Mobile MicroMessenger/8.0.38';
const turn = () => new Promise((resolve) => { setTimeout(resolve, 5); });

/** A bridge's plain browser beneath: the camera in our own page. */
const browser = { name: 'browser', scan: (say) => say('looking'), stopScan() {}, close: () => false, openWindow() {} };

/** What the app is told first. */
const scanned = (bridge) => new Promise((resolve) => {
  bridge.scan((kind, text) => resolve(text === undefined ? kind : `${kind} ${text}`));
});

/** A WeChat that does what `script` says: sdk, server, config, api, scan; each has a usual value. */
function playWechat(script = {}) {
  const seen = { scripts: [], signed: [], configured: [], menu: null, shared: null, closed: 0 };
  const page = {
    seen,
    navigator: { userAgent: script.userAgent ?? android },
    location: { href: 'https://family.example/?from=timeline#/start', origin: 'https://family.example' },
    document: {
      title: '家庭共济',
      createElement: () => ({ remove() {} }),
      head: {
        append(element) {
          seen.scripts.push(element.src);
          const fails = script.sdk === 'nowhere' || (script.sdk === 'second' && element.src.includes('//res.wx'));
          setTimeout(() => {
            if (fails) return element.onerror();
            page.wx = sdk();
            return element.onload();
          });
        },
      },
    },
    async fetch(address) {
      seen.signed.push(decodeURIComponent(address.split('url=')[1]));
      if (script.server) return { ok: false, status: script.server };
      return { ok: true, json: async () => ({ app_id: 'wx1', timestamp: 1, nonce: 'n', signature: 's' }) };
    },
  };
  function sdk() {
    let ready = () => {};
    let error = () => {};
    return {
      config(asked) {
        seen.configured.push(asked);
        setTimeout(() => {
          // A real one calls `ready` after an error, too.
          if (script.config === 'refused') error({ errMsg: 'config:invalid signature' });
          if (script.config !== 'silent') ready();
        });
      },
      ready(listener) { ready = listener; },
      error(listener) { error = listener; },
      checkJsApi({ success }) { success({ checkResult: { scanQRCode: script.api !== 'old' } }); },
      ...(script.api === 'gone' ? {} : { scanQRCode: (asked) => script.scan(asked) }),
      closeWindow() { seen.closed += 1; },
      hideMenuItems({ menuList }) { seen.menu = menuList; },
      updateAppMessageShareData(data) { seen.shared = data; },
    };
  }
  return page;
}

test('the host is told by what the browser says of itself; a frame is a frame everywhere', () => {
  const page = {};
  page.parent = page;
  for (const [userAgent, name] of [[android, 'wechat'], [apple, 'wechat'], ['… AlipayClient/10.5.0', 'alipay'], ['Firefox', 'browser']]) {
    assert.equal(hostName({ userAgent }, page), name);
  }
  assert.equal(hostName({ userAgent: android }, { parent: {} }), 'frame');
});

test('WeChat × scan', async () => {
  const rows = [
    ['a code', { scan: ({ success }) => success({ resultStr: 'FH112345678', errMsg: 'scanQRCode:ok' }) }, 'text FH112345678'],
    ['answered without a text', { scan: ({ success }) => success({}) }, 'failed'],
    ['closed by the person', { scan: ({ cancel }) => cancel({ errMsg: 'scanQRCode:cancel' }) }, 'cancelled'],
    ['closed, told as a failure (iOS)', { scan: ({ fail }) => fail({ errMsg: 'scanQRCode:cancel' }) }, 'cancelled'],
    ['not permitted', { scan: ({ fail }) => fail({ errMsg: 'scanQRCode:permission denied' }) }, 'looking'],
    ['still verifying', { scan: ({ fail }) => fail({ errMsg: 'scanQRCode:fail, the permission value is offline verifying' }) }, 'looking'],
    ['function not exist', { scan: ({ fail }) => fail({ errMsg: 'scanQRCode:function not exist' }) }, 'looking'],
    ['another failure', { scan: ({ fail }) => fail({ errMsg: 'scanQRCode:fail' }) }, 'failed'],
    ['failure without words', { scan: ({ fail }) => fail() }, 'failed'],
    ['an old WeChat (checkJsApi)', { api: 'old' }, 'looking'],
    ['SDK without the function', { api: 'gone' }, 'looking'],
    ['signature refused, then ready', { config: 'refused' }, 'looking'],
    ['server has no account', { server: 404 }, 'looking'],
    ['server has no ticket yet', { server: 503 }, 'looking'],
    ['SDK at its second address', { sdk: 'second', scan: ({ success }) => success({ resultStr: 'x' }) }, 'text x'],
    ['SDK nowhere', { sdk: 'nowhere' }, 'looking'],
  ];
  for (const [how, script, expected] of rows) {
    const outcome = await scanned(makeWechatBridge(playWechat(script), browser, 'https://family.example/'));
    cell('WeChat', 'scan', how, outcome);
    assert.equal(outcome, expected, how);
  }
});

test('WeChat: once refused, the next scan asks for a fresh signature', async () => {
  const script = { config: 'refused', scan: ({ success }) => success({ resultStr: 'x' }) };
  const page = playWechat(script);
  const bridge = makeWechatBridge(page, browser, 'https://family.example/');
  assert.equal(await scanned(bridge), 'looking');
  script.config = 'fine';
  assert.equal(await scanned(bridge), 'text x');
  assert.ok(page.seen.configured.length >= 2);
  cell('WeChat', 'scan', 'after a refusal, again', 'text x');
});

test('WeChat × the address that is signed: iOS the first, Android the present, both without "#"', async () => {
  const landing = 'https://family.example/?from=timeline#/family';
  const present = 'https://family.example/#/spending';
  assert.equal(signedAddress({ userAgent: apple, landing, present }), 'https://family.example/?from=timeline');
  assert.equal(signedAddress({ userAgent: android, landing, present }), 'https://family.example/');
  for (const [name, userAgent, expected] of [['iOS', apple, 'https://family.example/?from=timeline'], ['Android', android, 'https://family.example/']]) {
    const page = playWechat({ userAgent });
    page.location.href = present;
    makeWechatBridge(page, browser, landing);
    await turn();
    await turn();
    assert.deepEqual(page.seen.signed, [expected]);
    cell('WeChat', 'signature', name, expected);
  }
});

test('WeChat × menu and window', async () => {
  const page = playWechat();
  const bridge = makeWechatBridge(page, browser, page.location.href);
  assert.equal(await bridge.close(), true);
  assert.equal(page.seen.closed, 1);
  assert.ok(page.seen.menu.includes('menuItem:copyUrl'));
  assert.equal(page.seen.shared.link, 'https://family.example/#/start');
  cell('WeChat', 'share menu', 'trusted', 'front page only');
  cell('WeChat', 'close', 'trusted', 'closes');

  const older = playWechat({ sdk: 'nowhere' });
  let called = '';
  older.WeixinJSBridge = { call: (name) => { called = name; } };
  assert.equal(await makeWechatBridge(older, browser, older.location.href).close(), true);
  assert.equal(called, 'closeWindow');
  cell('WeChat', 'close', 'without the SDK, by WeixinJSBridge', 'closes');
  assert.equal(await makeWechatBridge(playWechat({ sdk: 'nowhere' }), browser, 'https://family.example/').close(), false);
  cell('WeChat', 'close', 'neither is there', 'says so');
});

/** Alipay: `answers[name]` is what a call is answered, or a function; a bridge that is late or never comes. */
function playAlipay(answers = {}, { comes = 'before' } = {}) {
  const calls = [];
  const listeners = {};
  const bridge = {
    call(name, options, done) {
      calls.push([name, options]);
      const answer = answers[name];
      if (typeof answer === 'function') return answer(done);
      if (answer) setTimeout(() => done(answer));
      return undefined;
    },
  };
  const page = {
    calls,
    document: { addEventListener: (name, listener) => { listeners[name] = listener; } },
    AlipayJSBridge: comes === 'before' ? bridge : undefined,
  };
  if (comes === 'later') {
    setTimeout(() => {
      page.AlipayJSBridge = bridge;
      listeners.AlipayJSBridgeReady();
    }, 20);
  }
  return page;
}

test('Alipay × scan', async () => {
  const rows = [
    ['a QR code', { scan: { qrCode: 'FH112345678' } }, {}, 'text FH112345678'],
    ['older answers', { scan: { codeContent: 'abc' } }, {}, 'text abc'],
    ['10: cancelled by the person', { scan: { error: 10 } }, {}, 'cancelled'],
    ['10 told as a text', { scan: { error: '10', qrCode: '' } }, {}, 'cancelled'],
    ['11: failed', { scan: { error: 11 } }, {}, 'failed'],
    ['1: no such function', { scan: { error: 1, errorMessage: '接口不存在' } }, {}, 'looking'],
    ['4: not permitted', { scan: { error: 4 } }, {}, 'looking'],
    ['2: wrong arguments', { scan: { error: 2 } }, {}, 'failed'],
    ['3: unknown', { scan: { error: 3 } }, {}, 'failed'],
    ['answered with nothing', { scan: (done) => done(undefined) }, {}, 'failed'],
    ['the bridge throws', { scan: () => { throw new Error('x'); } }, {}, 'looking'],
    ['the bridge comes after the page', { scan: { qrCode: 'late' } }, { comes: 'later' }, 'text late'],
  ];
  for (const [how, answers, when, expected] of rows) {
    const outcome = await scanned(makeAlipayBridge(playAlipay(answers, when), browser));
    cell('Alipay', 'scan', how, outcome);
    assert.equal(outcome, expected, how);
  }
  const never = await scanned(makeAlipayBridge(playAlipay({}, { comes: 'never' }), browser));
  cell('Alipay', 'scan', 'the bridge never comes (3 s)', never);
  assert.equal(never, 'looking');
});

test('Alipay × menu and window', async () => {
  const page = playAlipay();
  assert.equal(await makeAlipayBridge(page, browser).close(), true);
  await turn();
  assert.deepEqual(page.calls.map(([name]) => name).sort(), ['hideOptionMenu', 'popWindow']);
  cell('Alipay', 'share menu', 'ready', 'hidden');
  cell('Alipay', 'close', 'ready', 'popWindow');

  const refusing = playAlipay({ popWindow: { error: 4 } });
  await makeAlipayBridge(refusing, browser).close();
  await turn();
  assert.ok(refusing.calls.some(([name]) => name === 'exitApp'));
  cell('Alipay', 'close', 'popWindow refused', 'exitApp');
});

/** A page of others around ours. */
function playFrame({ origins = ['https://portal.example'], service = true, hash = '#/family/m-123/unbind' } = {}) {
  const told = [];
  const listeners = {};
  const page = {
    told,
    location: { hash },
    parent: { postMessage: (message, origin) => told.push([message, origin]) },
    document: { querySelector: () => ({}) },
    MutationObserver: class {
      constructor(changed) { page.changed = changed; }
      observe() {}
    },
    addEventListener: (name, listener) => { listeners[name] = listener; },
    fetch: async () => {
      if (!service) throw new Error('offline');
      return { json: async () => ({ frame_origins: origins }) };
    },
    async say(message) { await listeners.message(message); },
  };
  return page;
}

test('frame: what is told names a part of the app and nothing else', async () => {
  const page = playFrame();
  makeFrameBridge(page, browser);
  await turn();
  page.location.hash = '#/record/r-77';
  page.changed();
  await turn();
  assert.deepEqual(page.told, [
    [{ from: 'family-account', type: 'ready' }, 'https://portal.example'],
    [{ from: 'family-account', type: 'shown', part: 'family' }, 'https://portal.example'],
    [{ from: 'family-account', type: 'shown', part: 'record' }, 'https://portal.example'],
  ]);
  cell('frame', 'messages', 'listed origin', 'ready, shown: part only');
  assert.equal(partOf('#/voucher/me'), 'voucher');
  assert.equal(partOf('#/'), 'home');
});

test('frame: who may lead the app somewhere', async () => {
  const page = playFrame();
  makeFrameBridge(page, browser);
  const order = { to: 'family-account', type: 'open', route: '#/spending?month=2026-06' };
  const rows = [
    ['a stranger’s origin', { source: page.parent, origin: 'https://evil.example', data: order }, '#/family/m-123/unbind'],
    ['not the parent', { source: {}, origin: 'https://portal.example', data: order }, '#/family/m-123/unbind'],
    ['not for us', { source: page.parent, origin: 'https://portal.example', data: { ...order, to: 'other' } }, '#/family/m-123/unbind'],
    ['no address of ours', { source: page.parent, origin: 'https://portal.example', data: { ...order, route: 'javascript:alert(1)' } }, '#/family/m-123/unbind'],
    ['a text that is none', { source: page.parent, origin: 'https://portal.example', data: null }, '#/family/m-123/unbind'],
    ['the listed parent', { source: page.parent, origin: 'https://portal.example', data: order }, '#/spending?month=2026-06'],
  ];
  for (const [how, message, expected] of rows) {
    await page.say(message);
    cell('frame', 'open', how, page.location.hash === order.route ? 'opens' : 'ignored');
    assert.equal(page.location.hash, expected, how);
  }
});

test('frame: nobody is spoken to without a list', async () => {
  for (const [how, script] of [['an empty list', { origins: [] }], ['the list can’t be read', { service: false }]]) {
    const page = playFrame(script);
    const bridge = makeFrameBridge(page, browser);
    assert.equal(await bridge.close(), false);
    assert.deepEqual(page.told, []);
    cell('frame', 'close', how, 'says so');
  }
  const page = playFrame();
  assert.equal(await makeFrameBridge(page, browser).close(), true);
  assert.ok(page.told.some(([message]) => message.type === 'close'));
  cell('frame', 'close', 'listed origin', 'asks the page around');
});
