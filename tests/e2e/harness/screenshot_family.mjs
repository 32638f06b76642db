// The family that the pictures show: made once over the API, with a month's bills by a pharmacy's till.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Till, sandboxInstitution } from '../../till/till.mjs';
import { sandboxPeople } from './identity.mjs';
import { PersonByApi } from './person_by_api.mjs';

const people = sandboxPeople();
const named = (name) => people.find((person) => person.name === name);

/** Who shares; his password is the API harness's. */
export const sharer = named('李明');
/** Whom every look invites anew, and parts from at its end. */
export const invited = named('李国栋');
const wife = named('陈𬱖');
// 欧阳䶮 and 李㛃 of the design have no phone of their own to agree with.
const mother = named('梁霞英');
const daughter = named('熊菊婷');

/** Adults of Guiyang in good standing whom nobody else here needs: one proves a name in each look. */
export function strangers() {
  const taken = new Set([sharer, invited, wife, mother].map((person) => person.name));
  return people.filter((person) => person.mobile && person.tags.length === 0 && person.resident_id.startsWith('5201') &&
    !taken.has(person.name) && Number(person.resident_id.slice(6, 10)) < 1995);
}

async function withVoucher(server, person) {
  const phone = await new PersonByApi(server).register(person.mobile);
  return phone.activate(person);
}

/** Registers, shares and buys. Who can't be shared with in this sandbox is left out, and said. */
export async function makeFamily(server) {
  const his = await withVoucher(server, sharer);
  const phones = new Map();
  for (const [person, relation] of [[mother, 'parent'], [wife, 'spouse'], [daughter, 'child']]) {
    try {
      phones.set(person.name, await withVoucher(server, person));
      await his.share(person, relation);
    } catch (error) {
      console.log(`${person.name} is not in the pictures' family: ${error.message}`);
    }
  }
  await withVoucher(server, invited);
  const till = async (code) => {
    const authority = readFileSync(path.join(server.data, 'tls/authority.pem'));
    const one = new Till({ server: server.url, ca: authority, institution: sandboxInstitution(code) });
    await one.signIn();
    return one;
  };
  const tills = { pharmacy: await till('P52010200001'), other: await till('P52010300001'), hospital: await till('H52010200001') };
  const buy = async (person, at, amount) => {
    const phone = phones.get(person.name);
    if (!phone) return undefined;
    const token = await phone.showCode();
    const { output } = await tills[at].scan(token);
    return tills[at].settle({ token, person: output, amount });
  };
  await buy(mother, 'other', '356.40');
  await buy(mother, 'pharmacy', '256.00');
  await buy(daughter, 'other', '86.00');
  await buy(wife, 'pharmacy', '300.00');
  const returned = await buy(wife, 'other', '42.00');
  if (returned?.ok) {
    const { psn_no: number, setl_id: settlement } = returned.output.setlinfo;
    await tills.other.cancel(number, settlement);
  }
  await buy(mother, 'hospital', '156.00');
  await buy(wife, 'pharmacy', '86.50');
}

/** The sandbox knows only the present month; a chart is judged with others beside it, so the page is told of some. */
export async function addEarlierMonths(page) {
  const shares = [[0.29, 0.19, 0.1, 0.07], [0.14, 0.08, 0.07, 0], [0.42, 0.24, 0.14, 0.1], [0.25, 0.14, 0.08, 0.03],
    [0.5, 0.33, 0.2, 0.09]];
  await page.route('**/api/v1/spending**', async (route) => {
    const answer = await route.fetch().catch(() => undefined);
    // The server goes while the last page still asks.
    if (!answer) return route.abort().catch(() => {});
    const spending = await answer.json();
    for (const [index, month] of (spending.months ?? []).slice(-6).entries()) {
      if (month.total_fen > 0 || !shares[index]) continue;
      month.shares = spending.members.map((member, place) =>
        ({ member: member.id, fen: Math.round((shares[index][place] ?? 0) * 1000) * 100 })).filter((share) => share.fen > 0);
      month.total_fen = month.shares.reduce((sum, share) => sum + share.fen, 0);
    }
    return route.fulfill({ response: answer, json: spending });
  });
}
