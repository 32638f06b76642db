// Every screen in the look that most people have; full/screens.test.mjs has the others.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { JudgedScreens } from './harness/screen_checks.mjs';
import { launchBrowser } from './harness/browser.mjs';
import { paleWriting } from './harness/pixel_contrast.mjs';
import { semanticFindings } from './harness/semantic_check.mjs';

const screens = new JudgedScreens();
before(() => screens.start());
after(() => screens.stop());

test('the judges see a picture without a name and grey writing', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="zh-CN"><title>a</title><main id="mirror"><h1>h</h1>
    <div role="img"></div><p class="leaf" data-key="grey" style="color:#999;background:#fff;width:200px">grey words</p>
    <p class="leaf" data-key="black" style="color:#333;background:#fff;width:200px">black words</p></main></html>`);
  assert.match((await semanticFindings(page)).join('\n'), /role-img-alt/);
  const { pale, measured } = await paleWriting(page, 4.5);
  assert.equal(measured, 2);
  assert.deepEqual(pale.map((one) => one.split(':')[0]), ['grey']);
  await browser.close();
});

test('every screen: axe finds nothing, and what is written stands out (light)', () => screens.judge('light'));
