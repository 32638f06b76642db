// The app inside WeChat, inside Alipay and in a frame of somebody else's page, each played; what those hosts are asked,
// and what the app does with their answers. Every outcome of their functions is in tests/shell/host_bridges.test.mjs.
import assert from 'node:assert/strict';
import http from 'node:http';
import { test } from 'node:test';
import { newPerson, newPersonAs } from './harness/browser.mjs';
import { hallCode, nameOneself, setPin, typePin } from './harness/identity.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { PersonByApi, paymentPassword } from './harness/person_by_api.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { alipay, playAlipay, playWechat, wechat } from './harness/scripted_hosts.mjs';
import { startServer } from './harness/server.mjs';
import { newHolder } from './harness/sharing.mjs';

const crowd = new Crowd();
useOneServer();

/** Somebody registered, whose identity isn't checked yet. */
async function newcomer(options) {
  const record = crowd.relative();
  const api = await new PersonByApi(server).register(record.mobile);
  const person = await newPersonAs(browser, server, api, '#/identity/name', options);
  return { ...person, record, api };
}

async function toHallCode({ page, record }) {
  await nameOneself(page, record);
  await heading(page, /^(设一个支付密码|怎么确认是你本人？)$/).waitFor();
  // In WeChat the payment password comes first.
  if (await heading(page, '设一个支付密码').count()) await setPin(page, paymentPassword);
  await heading(page, '怎么确认是你本人？').waitFor();
  await page.getByRole('radio', { name: '服务大厅核验码' }).click();
  await field(page, '8 位核验码').waitFor();
}

test('WeChat: the page is signed by our server, its scanner fills in the hall’s code, its menu shares the front page only', async () => {
  const person = await newcomer({ userAgent: wechat });
  const { page, record } = person;
  await playWechat(person.context);
  await page.goto(server.url + '/healthz');
  await person.open('?from=singlemessage#/identity/name');
  await toHallCode(person);
  const code = await hallCode(server, record.resident_id);
  await page.waitForFunction(() => window.played?.menu);
  const played = await page.evaluate(() => window.played);
  assert.match(played.configured.signature, /^[0-9a-f]{40}$/);
  assert.ok(played.configured.jsApiList.includes('scanQRCode'));
  assert.ok(played.menu.includes('menuItem:copyUrl'));
  assert.equal(played.shared.link, server.url + '/#/start');

  // Closed by the person: back where one was, nothing else.
  await button(page, '扫大厅给的码').click();
  await field(page, '8 位核验码').waitFor();
  await page.evaluate((text) => { window.played.scanned = text; }, 'FH1' + code);
  await button(page, '扫大厅给的码').click();
  await page.waitForFunction((text) => document.querySelector('[data-key="identity.hall_code"]')?.value === text, code);
  await button(page, '核验').click();
  await page.getByRole('img', { name: /的医保码/ }).waitFor();
  assert.equal((await person.api.call('/api/v1/identity')).step, 'active');

  await page.goto(server.url + '/healthz');
  await person.open('#/me/settings');
  await button(page, '回到微信').click();
  await page.waitForFunction(() => window.played?.closed);
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('WeChat: larger type set there is the app’s larger type', async () => {
  const person = await newcomer({ userAgent: wechat });
  const { page } = person;
  const titleHeight = () => page.evaluate(() => document.querySelector('#mirror h1').getBoundingClientRect().height);
  const before = await titleHeight();
  // As WeChat on iOS does it: a percentage in the body's style, while the page is open.
  await page.evaluate(() => { document.body.style.webkitTextSizeAdjust = '130%'; document.body.style.textSizeAdjust = '130%'; });
  await page.waitForFunction((standard) => document.querySelector('#mirror h1').getBoundingClientRect().height > standard * 1.2, before);
  await person.context.close();
});

test('Alipay: its scanner by AlipayJSBridge, which comes after the page; refused, the page’s own camera takes over', async () => {
  const person = await newcomer({ userAgent: alipay });
  const { page, record } = person;
  const code = await hallCode(server, record.resident_id);
  await playAlipay(person.context);
  await page.goto(server.url + '/healthz');
  await person.open('#/identity/name');
  await toHallCode(person);
  await page.evaluate(() => { window.scanAnswer = { error: 10 }; });
  await button(page, '扫大厅给的码').click();
  await page.waitForFunction(() => window.asked.includes('scan'));
  await field(page, '8 位核验码').waitFor();
  await page.evaluate((text) => { window.scanAnswer = { qrCode: text }; }, 'FH1' + code);
  await button(page, '扫大厅给的码').click();
  await page.waitForFunction((text) => document.querySelector('[data-key="identity.hall_code"]')?.value === text, code);
  // Not permitted (4): this browser's camera isn't either, and typing works.
  await page.evaluate(() => { window.scanAnswer = { error: 4 }; });
  await button(page, '扫大厅给的码').click();
  await heading(page, /没有相机权限|这里用不了相机|相机没打开/).waitFor();
  await field(page, '也可以输入 8 位核验码').fill(code);
  await button(page, '用这个核验码').click();
  await button(page, '核验').click();
  await heading(page, '设一个支付密码').waitFor();
  assert.equal((await person.api.call('/api/v1/identity')).step, 'pin');
  assert.ok((await page.evaluate(() => window.asked)).includes('hideOptionMenu'));
  await person.context.close();
});

test('a browser without cookies: the app says so in place of “expired”, and goes on', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  const record = crowd.relative();
  await new PersonByApi(server).register(record.mobile);
  await person.context.route('**/api/v1/sessions/password', async (route) => {
    const answer = await route.fetch();
    const headers = { ...answer.headers() };
    delete headers['set-cookie'];
    await route.fulfill({ response: answer, headers });
    await person.context.clearCookies();
  });
  await person.open('#/login');
  await field(page, '手机号').fill(record.mobile);
  await field(page, '登录密码').fill('three brown teapots');
  await button(page, '登录').click();
  await page.getByText(/登录没有保存下来：浏览器不让这个页面用 Cookie/).first().waitFor();
  await field(page, '登录密码').waitFor();
  await person.context.close();
});

test('a browser that keeps nothing: the app says so at the start, and goes on', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.context.addInitScript(() => {
    const refuse = () => { throw new DOMException('denied', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });
  });
  await person.open('#/login');
  await page.getByText(/这个浏览器不让保存内容/).first().waitFor();
  await field(page, '手机号').fill('19900000104');
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

/** A page of others with our element in it; it notes whatever it is told. */
function servePortal(address) {
  const html = `<!doctype html><meta charset="utf-8"><title>门户</title>
    <script>window.told = []; addEventListener('message', ({ data }) => told.push(JSON.stringify(data)));</script>
    <script src="${address}/embed/family-account.js"></script>
    <div style="height:800px"><family-account src="${address}" route="#/voucher/me"></family-account></div>
    <script>window.events = []; const app = document.querySelector('family-account');
    for (const name of ['family-ready', 'family-shown', 'family-close']) app.addEventListener(name, ({ type, detail }) => events.push([type, detail.part]));</script>`;
  const portal = http.createServer((_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end(html));
  return new Promise((resolve) => {
    portal.listen(0, '127.0.0.1', () => resolve({ portal, url: `http://127.0.0.1:${portal.address().port}` }));
  });
}

test('frame: an allowed page shows the app and leads it; what it is told is where, never the code', async () => {
  // The port must be known before the server starts, and the server's before the page is written.
  const reserved = await servePortal('');
  const framed = await startServer({ tls: false, more: ['--embed-origin', reserved.url] });
  reserved.portal.close();
  reserved.portal.closeAllConnections();
  const { portal } = await new Promise((resolve) => {
    const port = Number(new URL(reserved.url).port);
    servePortal(framed.url).then(({ portal: made }) => made.close(() => {
      made.listen(port, '127.0.0.1', () => resolve({ portal: made }));
    }));
  });
  try {
    const { api } = await newHolder(framed, crowd.sharer());
    const person = await newPersonAs(browser, framed, api, '');
    const { page } = person;
    const tokens = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('/api/v1/voucher/code') && response.ok()) tokens.push((await response.json()).qr_text);
    });
    await page.goto(reserved.url);
    const app = page.frameLocator('iframe');
    const image = app.getByRole('img', { name: /的医保码/ });
    const asked = app.getByRole('heading', { name: '输入支付密码' });
    await image.or(asked).first().waitFor({ timeout: 30_000 });
    if (await asked.count()) await typePin(app, paymentPassword);
    await image.waitFor();
    await page.evaluate(() => document.querySelector('family-account').open('#/spending?month=2026-06'));
    await app.getByRole('heading', { name: '消费', exact: true }).first().waitFor();
    await page.evaluate(() => document.querySelector('family-account').open('#/me/settings'));
    await app.getByRole('button', { name: '关闭这一页' }).click();
    await page.waitForFunction(() => window.events.some(([name]) => name === 'family-close'));

    const told = await page.evaluate(() => window.told);
    const events = await page.evaluate(() => window.events);
    assert.ok(tokens.length > 0 && tokens[0], 'a code was shown');
    for (const text of told) for (const token of tokens) assert.ok(!text.includes(token));
    assert.ok(told.every((text) => /^\{"from":"family-account","type":"(ready|close)"\}$|^\{"from":"family-account","type":"shown","part":"[a-z]+"\}$/.test(text)), told.join('\n'));
    assert.ok(events.some(([name, part]) => name === 'family-shown' && part === 'spending'));
    await person.context.close();
  } finally {
    portal.close();
    portal.closeAllConnections();
    await framed.stop();
  }
});

test('frame: a page that isn’t allowed shows nothing of ours', async () => {
  const { portal, url } = await servePortal(server.url.replace('https:', 'https:'));
  const person = await newPerson(browser, server);
  const { page } = person;
  const blocked = new Promise((resolve) => {
    page.on('console', (message) => { if (/frame-ancestors/.test(message.text())) resolve(message.text()); });
  });
  await page.goto(url);
  assert.match(await blocked, /frame-ancestors/);
  assert.deepEqual(await page.evaluate(() => window.told), []);
  await person.context.close();
  portal.close();
  portal.closeAllConnections();
});
