// A person who uses the server's API without a browser: for what is tested apart from the screens.
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { putClockForward } from './sandbox_clock.mjs';
import { getJson, newestCode } from './sandbox_inbox.mjs';

const password = 'three brown teapots';
export const paymentPassword = '402719';

function request(address, { method = 'GET', headers = {}, body }) {
  const client = address.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const sent = client.request(address, { method, headers, rejectUnauthorized: false, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: JSON.parse(text) }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export class PersonByApi {
  #server;
  #cookie = '';
  #mobile = '';

  constructor(server) {
    this.#server = server;
  }

  /** "name=value" of the session; a browser that gets it is logged in. */
  get cookie() {
    return this.#cookie;
  }

  /** What a call must answer; a refusal throws. */
  async call(path, body) {
    const answer = await this.try(path, body);
    if (answer.status >= 400) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Status and body, whatever they are. */
  async try(path, body) {
    const headers = { cookie: this.#cookie };
    let text;
    if (body !== undefined) {
      text = JSON.stringify(body);
      headers['content-type'] = 'application/json';
      headers['content-length'] = Buffer.byteLength(text);
      headers['idempotency-key'] = randomBytes(18).toString('base64url');
    }
    const address = `${this.#server.url}${path}`;
    const answer = await request(address, { method: text ? 'POST' : 'GET', headers, body: text });
    const [cookie] = answer.headers['set-cookie'] ?? [];
    if (cookie) this.#cookie = cookie.split(';')[0];
    return answer;
  }

  async register(mobile) {
    this.#mobile = mobile;
    const { challenge } = await this.call('/api/v1/sms-codes', { mobile, purpose: 'registration' });
    const code = await newestCode(this.#server, mobile);
    const { proof } = await this.call('/api/v1/sms-codes/check', { challenge, code });
    const { items } = await this.call('/api/v1/consents');
    const consents = items.map(({ kind, version, sha256 }) => ({ kind, given: true, version, sha256 }));
    await this.call('/api/v1/accounts', { proof, password, consents, language: 'zh-CN' });
    return this;
  }

  /** Another log-in of somebody who has an account. */
  async logIn(mobile) {
    this.#mobile = mobile;
    await this.call('/api/v1/sessions/password', { mobile, password });
    return this;
  }

  /** Real name, and person check by a code of the service hall. */
  async prove({ name, resident_id }) {
    await this.call('/api/v1/identity/name', { name, resident_id });
    const { code } = await this.call('/sandbox/hall-code', { person: resident_id });
    await this.call('/api/v1/identity/hall-code', { code });
  }

  /** Proven, and a payment password: the e-voucher is active. */
  async activate(record) {
    await this.prove(record);
    await this.call('/api/v1/voucher/password', { password: paymentPassword });
    return this;
  }

  /** The text of the QR code that the phone would show now. */
  async showCode() {
    const { token } = await this.call('/api/v1/voucher/code', { payment_password: paymentPassword, occasion: 'asked' });
    return token;
  }

  /**
   * Shares the own account with a relative by the place's steps: both codes where there are codes, the letter read to
   * its end, signed. Gives the membership.
   */
  async share({ name, resident_id, mobile, tags = [] }, relation = 'spouse') {
    const named = { name, resident_id, relation };
    // Under 14 the guardian agrees, apart from everything else.
    if (tags.includes('under_14')) named.guardian_consent = await this.guardianConsent();
    const { invitation, stage } = await this.call('/api/v1/family/invitations', named);
    if (stage === 'own_code') {
      const own = await this.#messageCode(this.#mobile, 'authorization');
      await this.call('/api/v1/family/invitations/own-code', { invitation, code: own });
      // A child's code goes to its guardian.
      const joining = await this.#messageCode(mobile ?? this.#mobile, 'joining');
      await this.call('/api/v1/family/invitations/member-code', { invitation, code: joining });
    }
    const text = await this.#readLetter();
    const { member } = await this.call('/api/v1/letter/signature', { invitation, ...text });
    return member;
  }

  /** What a guardian agrees to for a child under 14, as a request names it. */
  async guardianConsent() {
    const { guardian_text: { kind, version, sha256 } } = await this.call('/api/v1/me/consents');
    return { kind, given: true, version, sha256 };
  }

  /** Signs the letter where it comes before anybody is named. */
  async signFirst() {
    await this.call('/api/v1/letter/first-signature', await this.#readLetter());
  }

  /** To its end, as long as it takes; gives what a signature names. */
  async #readLetter() {
    const { letter, sha256 } = await this.call('/api/v1/letter');
    const text = { version: letter.version, sha256 };
    const parts = letter.sections.length + letter.questions.length;
    await this.call('/api/v1/letter/position', { ...text, position: parts });
    await putClockForward(this.#server, letter.reading_seconds_min * 1000);
    return text;
  }

  /** Ends a membership. */
  async unbind(member) {
    await this.call('/api/v1/family/members/end', { member, payment_password: paymentPassword });
  }

  async #messageCode(mobile, purpose) {
    const { body } = await getJson(`${this.#server.url}/sandbox/inbox?mobile=${mobile}`);
    return body.find((message) => message.purpose === purpose).code;
  }
}
