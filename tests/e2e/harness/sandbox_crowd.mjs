// Who lives in the sandbox, by what a test needs: each may be proven by one account only, so everyone is given once.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './server.mjs';

const { people } = JSON.parse(readFileSync(path.join(projectFolder, 'assets/sandbox/people.json'), 'utf8'));
const troubles = ['suspended', 'stopped', 'not_insured', 'moved_away', 'duplicate_records', 'deceased', 'sms_lost',
  'sms_late', 'journey', 'design', 'other_province', 'balance_not_offered', 'balance_zero', 'balance_small',
  'nothing_from_earlier_years', 'elder_without_phone', 'under_14', 'from_14_under_16'];

/** Gives each person of a sandbox once. */
export class Crowd {
  #left = [...people];

  /** The next one for whom `fits` holds. */
  take(fits) {
    const place = this.#left.findIndex(fits);
    if (place < 0) throw new Error('nobody of this kind is left in the sandbox');
    return this.#left.splice(place, 1)[0];
  }

  tagged(tag) {
    return this.take((person) => person.tags.includes(tag) && person.mobile);
  }

  /** Insured as an employee in Guizhou, with money of earlier years and a phone: may share. */
  sharer() {
    return this.take((person) => isPlain(person) && mayShare(person));
  }

  /** Somebody who may share, and a child under 14 in Guizhou whose guardian that is. */
  guardianAndChild() {
    const guardianOf = (child) => people.find(({ id }) => id === child.guardian);
    const child = this.take((person) => person.tags.includes('under_14') && person.insurances[0]?.area.startsWith('52')
      && guardianOf(person)?.insurances[0]?.scheme === 'employee');
    return [this.take(({ id }) => id === child.guardian), child];
  }

  /** Insured in Guizhou, with a phone: may be invited. Those who may share are left for that. */
  relative() {
    return this.take((person) => isPlain(person) && !mayShare(person));
  }
}

function isPlain({ mobile, insurances, tags }) {
  return mobile && insurances.length === 1 && insurances[0].status === 'normal' && insurances[0].area.startsWith('52')
    && !tags.some((tag) => troubles.includes(tag));
}

const mayShare = ({ insurances: [{ scheme, earlier_fen: earlier }] }) => scheme === 'employee' && earlier > 50_000;
