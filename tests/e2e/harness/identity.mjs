// The identity check and the e-voucher by roles and names only.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { button, field, heading } from './journeys.mjs';
import { postJson } from './sandbox_inbox.mjs';
import { projectFolder } from './server.mjs';

const file = path.join(projectFolder, 'assets/sandbox/people.json');

/** Sandbox people with a tag (all without one); each may be proven by one account only. */
export function sandboxPeople(tag) {
  return JSON.parse(readFileSync(file, 'utf8')).people.filter((person) => !tag || person.tags.includes(tag));
}

/** A code of a service hall, from the sandbox's clerk. */
export async function hallCode(server, residentId) {
  const { body } = await postJson(`${server.url}/sandbox/hall-code`, { person: residentId });
  return body.code;
}

/** The first step; which one follows depends on where this is done. */
export async function nameOneself(page, person) {
  await heading(page, '你的姓名和身份证号').waitFor();
  await field(page, '姓名').fill(person.name);
  await field(page, '身份证号').fill(person.resident_id);
  await button(page, '核验').click();
}

export async function checkName(page, person) {
  await nameOneself(page, person);
  await heading(page, '怎么确认是你本人？').waitFor();
}

export async function typePin(page, digits) {
  for (const digit of digits) await button(page, digit).click();
}

export async function setPin(page, digits) {
  await heading(page, '设一个支付密码').waitFor();
  await typePin(page, digits);
  await heading(page, '再输一遍').waitFor();
  await typePin(page, digits);
}

/** From a fresh home to the shown code, by a hall code. */
export async function activate(page, server, person, pin = '402719') {
  await button(page, /^先核验身份/).click();
  await checkName(page, person);
  await page.getByRole('radio', { name: '服务大厅核验码' }).click();
  await field(page, '8 位核验码').fill(await hallCode(server, person.resident_id));
  await button(page, '核验').click();
  await setPin(page, pin);
  await page.getByRole('img', { name: /的医保码/ }).waitFor();
}
