// The commitment letter gets a new edition while somebody reads the old one: only the present text can be signed.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser, newPersonAs } from './harness/browser.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { putClockForward, second } from './harness/sandbox_clock.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { projectFolder, startServer } from './harness/server.mjs';
import { expectRefusal, goOnToCodes, mayAgree, nameRelative, newHolderAt } from './harness/sharing.mjs';
import { refusalOf, wordsOf } from './harness/words.mjs';
import { messageCode, readLetter } from './journey/binding.mjs';

let folder;
let server;
let browser;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'family-account-'));
  server = await startServer({ data: path.join(folder, 'data') });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function goOnToLetter(him, her) {
  const { page, record } = him;
  await goOnToCodes(him);
  await heading(page, '两部手机，各一个码').waitFor();
  await field(page, '你的手机的验证码').fill(await messageCode(server, record.mobile, 'authorization'));
  await page.getByText('已授权').waitFor();
  await field(page, `${her.name}的手机的验证码`).fill(await messageCode(server, her.mobile, 'joining'));
  await heading(page, '家庭共济承诺书').waitFor();
}

/** To the end, and past the least time that reading takes: the sandbox's clock goes on, a reload asks for it. */
async function readToTheEnd(him) {
  await readLetter(him);
  await putClockForward(server, 15 * second);
  await him.page.reload();
  return mayAgree(him.page);
}

/** The same assets, but with another edition of the letter. */
async function assetsWithNewLetter() {
  const assets = path.join(folder, 'assets');
  await cp(path.join(projectFolder, 'assets'), assets, { recursive: true });
  const file = path.join(assets, 'letters/guizhou.json');
  const letter = JSON.parse(await readFile(file, 'utf8'));
  letter.version = '2026-99';
  letter.sections[0].text_zh += '这一版多了这一句。';
  letter.sections[0].text_en += ' This edition has this sentence more.';
  await writeFile(file, JSON.stringify(letter));
  return assets;
}

test('a letter that was replaced after it was shown can’t be signed; the new one is read and signed once [row:10]', async () => {
  const crowd = new Crowd();
  const him = await newHolderAt(browser, server, crowd.sharer(), '#/family/invite/who');
  const her = crowd.relative();
  const { page, api } = him;
  await nameRelative(him, her, 'child');
  await goOnToLetter(him, her);
  const agree = await readToTheEnd(him);
  // His tablet, in English, has the same letter open; it knows how far he has read.
  const tablet = await newPersonAs(browser, server, api, '#/family/invite/letter', { language: 'en' });
  const english = wordsOf('en');
  const agreeInEnglish = button(tablet.page, english('letter.agree'));
  await agreeInEnglish.and(tablet.page.locator(':not([aria-disabled=true])')).waitFor();

  const { port } = server;
  await server.stop({ signal: 'SIGKILL', keepData: true });
  server = await startServer({ data: path.join(folder, 'data'), port, assets: await assetsWithNewLetter() });
  const refusal = refusalOf(him.words, 'letter_changed');
  await agree.click();
  await expectRefusal(page, refusal);
  await agreeInEnglish.click();
  await expectRefusal(tablet.page, refusalOf(english, 'letter_changed'));
  assert.deepEqual((await api.call('/api/v1/family')).members, []);
  await tablet.context.close();

  await button(page, refusal.next).click();
  await page.getByText('第 2026-99 版').waitFor();
  await page.getByText('这一版多了这一句。').waitFor();
  await (await readToTheEnd(him)).dblclick();
  await heading(page, `${her.name}可以用了`).waitFor();
  const { members } = await api.call('/api/v1/family');
  assert.equal(members.length, 1);
  await him.context.close();
});
