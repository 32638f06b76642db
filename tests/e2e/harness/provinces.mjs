// What the walks through one province share: somebody's phone with pictures, a till of the place, a letter read.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Till, sandboxInstitution } from '../../till/till.mjs';
import { readLetter } from '../journey/binding.mjs';
import { sandboxPeople } from './identity.mjs';
import { button, field, heading } from './journeys.mjs';
import { newestCode } from './sandbox_inbox.mjs';
import { projectFolder } from './server.mjs';
import { mayAgree } from './sharing.mjs';

const people = sandboxPeople();

/** Somebody of the sandbox by name. */
export function personNamed(name) {
  const found = people.find((person) => person.name === name);
  if (!found) throw new Error(`nobody in the sandbox is called ${name}`);
  return found;
}

/** Numbered pictures of one walk, in build/screenshots/NAME; `of(person)` gives a person a camera. */
export class Album {
  #folder;
  #count = 0;

  constructor(name) {
    this.#folder = path.join(projectFolder, 'build/screenshots', name);
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
  }

  of(person) {
    person.shoot = async (what) => {
      const number = String(++this.#count).padStart(2, '0');
      // What slides or rises has arrived.
      await person.page.waitForTimeout(400);
      await person.page.screenshot({ path: path.join(this.#folder, `${number}-${what}.png`) });
    };
    return person;
  }
}

export async function tillAt(server, code) {
  const ca = readFileSync(path.join(server.data, 'tls/authority.pem'));
  const till = new Till({ server: server.url, ca, institution: sandboxInstitution(code) });
  await till.signIn();
  return till;
}

/** Somebody who may spend shared money shows the own code; the till settles. */
export async function buy(till, beneficiary, amount) {
  const token = await beneficiary.showCode();
  const { output: person } = await till.scan(token);
  return till.settle({ token, person, amount });
}

export async function logInByCode({ page }, server, mobile) {
  await field(page, '手机号').fill(mobile);
  await button(page, '用短信验证码登录').click();
  await heading(page, '输入短信验证码').waitFor();
  await field(page, '短信验证码').fill(await newestCode(server, mobile));
}

/** The commitment letter to its end, and signed. */
export async function readAndSign(person) {
  await readLetter(person);
  await (await mayAgree(person.page)).click();
}
