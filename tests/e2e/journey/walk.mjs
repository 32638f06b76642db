// J1, the main job, told once: a couple share an account and see what was spent. Whose hands walk it, on how fast a
// phone and with what pictures is said by `options`.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { heading } from '../harness/journeys.mjs';
import { projectFolder } from '../harness/server.mjs';
import { Till, sandboxInstitution } from '../../till/till.mjs';
import { familyHeading, nameRelative, readLetter, sign, typeBothCodes } from './binding.mjs';
import { activate, lookAtCode, meetGuard, register, seeRotation } from './identity.mjs';
import { husband, newWalker, wife } from './person.mjs';
import { bothSeeThePurchase, bothSeeTheReversal } from './purchases.mjs';
import { lookAtSpending, unbind } from './spending.mjs';
import { openTab } from './tabs.mjs';

const pictureFolder = path.join(projectFolder, 'build/screenshots/journey');
const transcriptFolder = path.join(projectFolder, 'build/transcripts');

/**
 * @param {{server: object, browser: object, hand: 'finger'|'keyboard', pictures?: boolean, transcript?: string,
 *     told?: number, waitsForRotation?: boolean, slow?: boolean}} options `told`: within how many ms of the till's
 *     answer both know it; `slow`: a slow phone on a slow network
 */
export async function walkJourney(options) {
  const walk = newWalk(options);
  const him = await newWalker(walk, husband, '402719');
  const her = await newWalker(walk, wife, '935172');
  const stages = [
    becomeHolders, shareAccount, bothSeeThePurchase, bothSeeTheReversal, lookAtSpending, unbind,
  ];
  try {
    for (const stage of stages) {
      const begin = Date.now();
      await stage(walk, him, her);
      walk.stages.push({ stage: stage.name, seconds: (Date.now() - begin) / 1000 });
    }
  } catch (error) {
    throw await withWhatIsShown(error, him, her);
  }
  assert.deepEqual([...him.problems, ...her.problems], []);
  if (options.transcript) writeFileSync(path.join(transcriptFolder, options.transcript), walk.lines.join('\n'));
  await him.context.close();
  await her.context.close();
  return walk;
}

/** A failed walk says what stood on both screens. */
async function withWhatIsShown(error, ...people) {
  for (const { record, page } of people) {
    const main = await page.locator('body').ariaSnapshot({ timeout: 2000 }).catch(() => 'nothing');
    error.message += `\n--- ${record.name}'s screen, ${page.url()}\n${main}`;
  }
  return error;
}

function newWalk({ server, browser, hand, pictures, transcript, told = 1000, waitsForRotation = false, slow = false }) {
  if (pictures) rmSync(pictureFolder, { recursive: true, force: true });
  mkdirSync(pictureFolder, { recursive: true });
  mkdirSync(transcriptFolder, { recursive: true });
  const lines = [];
  const ca = readFileSync(path.join(server.data, 'tls/authority.pem'));
  const tillOf = (code) => new Till({
    server: server.url, ca, institution: sandboxInstitution(code), print: transcript && ((line) => lines.push(line)),
  });
  let number = 0;
  return {
    server, browser, hand, lines, tillOf, within: told, waitsForRotation, slow, told: [], stages: [],
    pictures: pictures && pictureFolder,
    nextPicture: () => String(++number).padStart(2, '0'),
  };
}

async function becomeHolders(walk, him, her) {
  await register(walk, him);
  await activate(walk, him, 'face');
  await lookAtCode(him);
  const shown = him.tokens.length;
  await register(walk, her);
  await activate(walk, her, 'hall_code');
  await her.hand.back();
  if (walk.waitsForRotation) await seeRotation(him, shown);
  await meetGuard(walk, him);
  await him.hand.back();
}

async function shareAccount(walk, him, her) {
  await openTab(her, '家庭');
  await openTab(him, '家庭');
  await him.shoot('family-empty');
  await nameRelative(him, wife);
  await typeBothCodes(walk, him, wife);
  await readLetter(him, { reloadHalfWay: true });
  await sign(him, wife);
  // Her page was open all the time and hears of it.
  await her.page.getByRole('button', { name: new RegExp(`^${husband.name}`) }).waitFor({ timeout: 5000 });
  await her.shoot('family-of-hers');
  const [family] = (await her.read('/api/v1/family')).memberships;
  assert.equal(family.sharer_name, husband.name);
  await familyHeading(her.page).waitFor();
  await heading(him.page, '家庭').first().waitFor();
}
