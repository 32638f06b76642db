// Text fields as people and their keyboards use them: composition, paste, filling, undo, keys, the soft keyboard, errors.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser, newPerson, newPersonAs } from './harness/browser.mjs';
import { agreeAndContinue, askForCode, button, field, heading, newMobile, newPersonAtNumber } from './harness/journeys.mjs';
import { PersonByApi } from './harness/person_by_api.mjs';
import { newestCode } from './harness/sandbox_inbox.mjs';
import { startServer } from './harness/server.mjs';

let server;
let browser;
let account;
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  account = await new PersonByApi(server).register(newMobile());
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const atNameQuestion = async (options) => {
  const person = await newPersonAs(browser, server, account, '#/identity/name', options);
  await heading(person.page, '你的姓名和身份证号').waitFor();
  return person;
};
const text = async (input) => (await input.inputValue()).replace(/\s/g, '');
const isFocused = (input) => input.evaluate((element) => element === document.activeElement);

/** What a person who copied it elsewhere does. */
async function paste(page, words) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), words);
  await page.keyboard.press('Control+V');
}

test('pinyin is composed without disturbance, and only what was chosen counts', async () => {
  const { page, context, problems } = await atNameQuestion();
  const name = field(page, '姓名');
  await name.focus();
  const keyboard = await context.newCDPSession(page);
  const composed = async (pinyin) => {
    for (let length = 1; length <= pinyin.length; length++) {
      await keyboard.send('Input.imeSetComposition', {
        text: pinyin.slice(0, length), selectionStart: length, selectionEnd: length,
      });
    }
  };
  await composed("ou'yang");
  assert.equal(await name.inputValue(), "ou'yang");
  // Frames in the middle of it (here: a turned phone) leave the pre-edit alone.
  await page.setViewportSize({ width: 844, height: 390 });
  await page.setViewportSize({ width: 390, height: 844 });
  assert.equal(await name.inputValue(), "ou'yang");
  assert.equal(await name.getAttribute('aria-invalid'), null);
  await keyboard.send('Input.insertText', { text: '欧阳' });
  assert.equal(await name.inputValue(), '欧阳');
  await composed('yan');
  await keyboard.send('Input.insertText', { text: '䶮' });
  assert.equal(await name.inputValue(), '欧阳䶮');
  // A composition that is given up leaves nothing.
  await composed('zh');
  await keyboard.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  assert.equal(await name.inputValue(), '欧阳䶮');
  await field(page, '身份证号').focus();
  assert.equal(await name.inputValue(), '欧阳䶮');
  assert.equal(await name.getAttribute('aria-invalid'), null);
  assert.deepEqual(problems, []);
  await context.close();
});

test('pasted numbers lose their spaces, dashes, country code and full-width digits', async () => {
  const person = await newPersonAtNumber(browser, server);
  const mobile = field(person.page, '手机号');
  for (const pasted of [' 198-0851-5678 ', '+86 198 0851 5678', '１９８０８５１５６７８', '(198) 0851—5678']) {
    await mobile.focus();
    await mobile.fill('');
    await paste(person.page, pasted);
    assert.equal(await text(mobile), '19808515678', pasted);
  }
  await person.context.close();

  const other = await atNameQuestion();
  const number = field(other.page, '身份证号');
  for (const pasted of ['110105 19491231 002x', '110105-19491231-002X', '１１０１０５１９４９１２３１００２Ｘ']) {
    await number.focus();
    await number.fill('');
    await paste(other.page, pasted);
    assert.equal(await text(number), '11010519491231002X', pasted);
  }
  await other.context.close();
});

test('a code that the browser fills in is taken like a typed one', async () => {
  const person = await newPersonAtNumber(browser, server);
  const { page } = person;
  const mobile = newMobile();
  await askForCode(page, mobile);
  const cells = field(page, '短信验证码');
  assert.equal(await cells.getAttribute('autocomplete'), 'one-time-code');
  // As browsers fill: the value is set, then they say so; nobody has focused the field.
  await page.evaluate(() => document.activeElement.blur());
  await cells.evaluate((element, code) => {
    element.value = code;
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, await newestCode(server, mobile));
  await heading(page, '设一个登录密码').waitFor();
  await person.context.close();
});

test('each field says what it is, so that phones offer the right keyboard and fill it in', async () => {
  const traits = (input) => input.evaluate((element) => Object.fromEntries(
    ['type', 'autocomplete', 'inputmode', 'enterkeyhint'].map((name) => [name, element.getAttribute(name)])));
  const { page, context } = await newPersonAtNumber(browser, server);
  assert.deepEqual(await traits(field(page, '手机号')),
    { type: 'tel', autocomplete: 'tel', inputmode: 'numeric', enterkeyhint: 'next' });
  const mobile = newMobile();
  await askForCode(page, mobile);
  const code = await traits(field(page, '短信验证码'));
  assert.deepEqual([code.autocomplete, code.inputmode], ['one-time-code', 'numeric']);
  await field(page, '短信验证码').fill(await newestCode(server, mobile));
  await heading(page, '设一个登录密码').waitFor();
  const created = await traits(field(page, '登录密码'));
  assert.deepEqual([created.type, created.autocomplete], ['password', 'new-password']);
  await page.goto(server.url + '/#/login');
  assert.equal((await traits(field(page, '登录密码'))).autocomplete, 'current-password');
  await context.close();

  const other = await atNameQuestion();
  assert.equal((await traits(field(other.page, '姓名'))).autocomplete, 'name');
  assert.equal((await traits(field(other.page, '身份证号'))).autocomplete, 'off');
  for (const input of await other.page.locator('#mirror input').all()) {
    const size = await input.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    assert.ok(size >= 16, 'Safari zooms into smaller fields');
  }
  await other.context.close();
});

test('digits put into the middle leave the caret there; what was typed can be taken back', async () => {
  const { page, context } = await newPersonAtNumber(browser, server);
  const mobile = field(page, '手机号');
  await mobile.focus();
  await page.keyboard.type('19801234');
  assert.equal(await mobile.inputValue(), '198 0123 4');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('9');
  assert.equal(await text(mobile), '198012934');
  const before = await mobile.evaluate((element) => element.value.slice(0, element.selectionEnd).replace(/\s/g, ''));
  assert.equal(before, '1980129');
  await page.keyboard.press('Control+Z');
  assert.equal(await text(mobile), '19801234');
  for (let step = 0; step < 12; step++) await page.keyboard.press('Control+Z');
  assert.equal(await text(mobile), '');
  for (let step = 0; step < 24; step++) await page.keyboard.press('Control+Shift+Z');
  assert.equal(await mobile.inputValue(), '198 0129 34');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  assert.equal(await mobile.inputValue(), '');
  await context.close();
});

test('the keyboard leads on: next goes to the next field, the last key sends', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open('#/login');
  const mobile = field(page, '手机号');
  const password = field(page, '登录密码');
  assert.equal(await mobile.getAttribute('enterkeyhint'), 'next');
  await mobile.focus();
  await page.keyboard.type('19808510000');
  await page.keyboard.press('Enter');
  assert.ok(await isFocused(password));
  await page.keyboard.type('not the password 1');
  const asked = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.keyboard.press('Enter');
  assert.ok((await asked).status() >= 400);
  await person.context.close();
});

test('the field that is typed in lies above the soft keyboard, on a small phone too', async () => {
  const { page, context } = await atNameQuestion({ viewport: { width: 360, height: 640 } });
  const keyboard = 300;
  const openKeyboard = (height) => page.evaluate((covered) => {
    Object.defineProperty(visualViewport, 'height', { configurable: true, value: innerHeight - covered });
    visualViewport.dispatchEvent(new Event('resize'));
  }, height);
  for (const name of ['身份证号', '姓名']) {
    const input = field(page, name);
    await input.focus();
    await openKeyboard(keyboard);
    await page.waitForFunction(([element, limit]) => {
      const box = element.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= limit;
    }, [await input.elementHandle(), 640 - keyboard], { timeout: 5000 });
    // What sends it stands above the keyboard too.
    const send = await button(page, '核验').boundingBox();
    assert.ok(send.y + send.height <= 640 - keyboard + 1, `the button ends at ${send.y + send.height}`);
    await openKeyboard(0);
  }
  await context.close();
});

test('an error belongs to its field, and the focus goes to the first wrong one', async () => {
  const { page, context } = await atNameQuestion();
  await button(page, '核验').click();
  const name = field(page, '姓名');
  const number = field(page, '身份证号');
  await page.waitForFunction(() => document.querySelector('[aria-invalid=true]'));
  assert.equal(await name.getAttribute('aria-invalid'), 'true');
  assert.ok(await isFocused(name));
  const helpOf = (input) => input.evaluate((element) =>
    document.getElementById(element.getAttribute('aria-describedby'))?.textContent);
  assert.ok((await helpOf(name)).length > 3);
  await name.fill('王小明');
  await number.fill('110105194912310021');
  await number.blur();
  await page.getByRole('textbox', { name: '身份证号', description: /对不上/ }).waitFor();
  assert.equal(await name.getAttribute('aria-invalid'), null);
  await context.close();
});

test('going back and forth, a reload, another language: what was typed stays', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open();
  await agreeAndContinue(page);
  await field(page, '手机号').fill('1980851');
  await page.goBack();
  await page.getByRole('checkbox', { name: /服务协议和隐私政策/ }).waitFor();
  await page.goForward();
  await heading(page, '你的手机号是多少？').waitFor();
  assert.equal(await text(field(page, '手机号')), '1980851');
  await page.reload();
  await heading(page, '你的手机号是多少？').waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('app-ready').length > 0);
  assert.equal(await text(field(page, '手机号')), '1980851');
  await person.context.close();

  const other = await atNameQuestion();
  await field(other.page, '姓名').fill('欧阳䶮');
  await other.page.goBack();
  await other.page.goForward();
  await heading(other.page, '你的姓名和身份证号').waitFor();
  assert.equal(await field(other.page, '姓名').inputValue(), '欧阳䶮');
  await other.context.close();
});
