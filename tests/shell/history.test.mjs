// shell/history.js on a browser history that is played: going back answers later, and only when there is somewhere to
// go.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

class PlayedBrowser {
  entries = [{ state: null, hash: '#/start' }];
  at = 0;
  listener = null;
  /** What `go` has asked for and the browser hasn't done yet. */
  travelling = [];

  get location() { return { hash: this.entries[this.at].hash, href: this.entries[this.at].hash }; }

  get history() {
    const browser = this;
    return {
      scrollRestoration: 'auto',
      get state() { return browser.entries[browser.at].state; },
      pushState(state, _, hash) {
        browser.entries.splice(browser.at + 1);
        browser.entries.push({ state, hash });
        browser.at += 1;
      },
      replaceState(state, _, hash) { browser.entries[browser.at] = { state, hash }; },
      go(steps) { browser.travelling.push(steps); },
    };
  }

  /** Carries out what was asked for, as browsers do: later. */
  arrive() {
    for (const steps of this.travelling.splice(0)) {
      if (this.at + steps < 0) continue;
      this.at += steps;
      this.listener({ state: this.entries[this.at].state });
    }
  }

  /** The person presses the browser's own Back button. */
  personGoesBack() {
    this.at -= 1;
    this.listener({ state: this.entries[this.at].state });
  }

  personTypes(hash) {
    this.entries.splice(this.at + 1);
    this.entries.push({ state: null, hash });
    this.at += 1;
    this.listener({ state: null });
  }

  get hashes() { return this.entries.map((entry) => entry.hash); }
}

let browser;
let navigate;
let told;

beforeEach(async () => {
  browser = new PlayedBrowser();
  told = [];
  Object.defineProperty(globalThis, 'location', { get: () => browser.location, configurable: true });
  const history = browser.history;
  Object.defineProperty(globalThis, 'history', { get: () => history, configurable: true });
  globalThis.addEventListener = (_, listener) => { browser.listener = listener; };
  // A module of its own for each test: it remembers how deep it is. app_calls.js is shared, and told anew.
  const calls = await import('../../shell/app_calls.js');
  calls.attachApp({ routeChanged: (path) => told.push(path) });
  const module = await import(`../../shell/history.js?${Math.random()}`);
  module.listenToHistory();
  navigate = module.navigate;
});

test('a push makes an entry, a replacement none', () => {
  navigate('#/register/mobile', 'push', 0);
  navigate('#/register/code', 'replace', 0);
  assert.deepEqual(browser.hashes, ['#/start', '#/register/code']);
});

test('our own way back is not told to the app', () => {
  navigate('#/login', 'push', 0);
  navigate('#/start', 'back', 0);
  browser.arrive();
  assert.equal(browser.location.hash, '#/start');
  assert.deepEqual(told, []);
});

test('what comes during a rewind waits until it has arrived', () => {
  navigate('#/login', 'push', 0);
  navigate('#/login/code', 'push', 0);
  navigate('#/', 'rewind', 2);
  navigate('#/me/settings', 'push', 0);
  assert.equal(browser.location.hash, '#/login/code');
  browser.arrive();
  assert.deepEqual(browser.hashes, ['#/', '#/me/settings']);
});

test('nobody is sent back further than our own first entry', () => {
  navigate('#/login', 'push', 0);
  navigate('#/', 'rewind', 7);
  browser.arrive();
  assert.deepEqual([browser.at, browser.location.hash], [0, '#/']);
  navigate('#/start', 'back', 0);
  assert.deepEqual(browser.travelling, []);
  assert.equal(browser.location.hash, '#/start');
});

test('the person going back, and a typed address, are told', () => {
  navigate('#/login', 'push', 0);
  browser.personGoesBack();
  browser.personTypes('#/me/settings');
  assert.deepEqual(told, ['#/start', '#/me/settings']);
  navigate('#/start', 'back', 0);
  browser.arrive();
  assert.equal(browser.location.hash, '#/start');
});
