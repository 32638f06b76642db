// The picture without a GPU: WebGL missing, lost and restored, lost again and again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { newPerson } from './harness/browser.mjs';
import { button, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';

useOneServer();

const withoutWebgl = () => {
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind === 'webgl2' ? null : getContext.call(this, kind, ...rest);
  };
};

/** Keeps the canvas's context where the test can lose it, as the system would. */
const withLoseableContext = () => {
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = getContext.call(this, kind, ...rest);
    if (kind === 'webgl2' && context) window.loseContext = context.getExtension('WEBGL_lose_context');
    return context;
  };
};

const picture = async (page) => PNG.sync.read(await page.screenshot());

/** The part of pixels that differ to the eye. */
function difference(one, other) {
  assert.deepEqual([one.width, one.height], [other.width, other.height]);
  return pixelmatch(one.data, other.data, null, one.width, one.height, { threshold: 0.05 }) / (one.width * one.height);
}

/** A few screens with everything that is drawn: text, icons, soft edges, gradients, fields. */
async function picturesOfScreens(prepare) {
  const person = await newPerson(browser, server);
  const { page } = person;
  if (prepare) await page.addInitScript(prepare);
  const pictures = [];
  await person.open('#/login');
  await heading(page, '登录').waitFor();
  pictures.push(await picture(page));
  await person.open('#/start');
  await button(page, '同意必需项并继续').waitFor();
  pictures.push(await picture(page));
  await page.getByRole('checkbox', { name: /服务协议和隐私政策/ }).click();
  pictures.push(await picture(page));
  assert.deepEqual(person.problems, []);
  await person.context.close();
  return pictures;
}

test('without WebGL the same screens are painted by the program itself', async () => {
  const expected = await picturesOfScreens();
  const painted = await picturesOfScreens(withoutWebgl);
  expected.forEach((one, index) => {
    const part = difference(one, painted[index]);
    assert.ok(part < 0.001, `screen ${index}: ${(part * 100).toFixed(3)} % of the pixels differ`);
  });
});

const lose = (page) => page.evaluate(() => window.loseContext.loseContext());
const isLost = (page) => page.waitForFunction(() => window.appDiagnostics().glLost);
const drawsAgain = (page) => page.waitForFunction(() => !window.appDiagnostics().glLost);

test('a context that was lost is restored; lost twice, the program paints by itself and everything goes on', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await page.addInitScript(withLoseableContext);
  await person.open('#/login');
  const expected = await picture(page);
  await lose(page);
  await isLost(page);
  await page.evaluate(() => window.loseContext.restoreContext());
  await drawsAgain(page);
  assert.ok(difference(expected, await picture(page)) < 0.001);
  assert.equal(await page.evaluate(() => Boolean(window.familyPainter)), false);
  await lose(page);
  await page.waitForFunction(() => window.familyPainter);
  await drawsAgain(page);
  assert.ok(difference(expected, await picture(page)) < 0.001);
  await button(page, '还没有账号，去注册').click();
  await button(page, '同意必需项并继续').waitFor();
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('where not even the painter arrives, a sentence says what helps', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await page.addInitScript(withoutWebgl);
  await page.route(/painter\.[0-9a-f]+\.js$/, (route) => route.abort());
  await page.goto(server.url + '/');
  await page.getByRole('alert').getByText('这个浏览器画不出页面').waitFor();
  await person.context.close();
});
