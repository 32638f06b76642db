// The letter's voice against a scripted speechSynthesis: what is said, with which voice, and what a pause keeps.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

class Utterance {
  constructor(text) { this.text = text; }
}

let said, cancelled, voices, listeners, told;
globalThis.window = globalThis;
globalThis.SpeechSynthesisUtterance = Utterance;
globalThis.addEventListener = (name, act) => { pageListeners[name] = act; };
const pageListeners = {};
globalThis.speechSynthesis = {
  getVoices: () => voices,
  speak: (utterance) => said.push(utterance),
  cancel() {
    cancelled += 1;
    // As browsers do: what was cut off says so.
    said.at(-1)?.onerror?.({ error: 'interrupted' });
  },
  addEventListener: (name, act) => { listeners[name] = act; },
};
listeners = {};
await import('../../shell/speech.js');
const speech = window.familySpeech;
const tell = (news, text = '') => told.push(text ? `${news} ${text}` : news);

beforeEach(() => {
  said = [];
  told = [];
  cancelled = 0;
  voices = [
    { lang: 'zh-CN', name: 'over the network', localService: false },
    { lang: 'zh-TW', name: 'Mei-Jia', localService: true },
    { lang: 'zh-CN', name: 'Ting-Ting', localService: true },
    { lang: 'en-GB', name: 'Daniel', localService: true },
  ];
  speech.stop();
  cancelled = 0;
});

test('a voice of the device itself is needed: one over the network would be sent the letter', () => {
  speech.look('zh-CN', tell);
  voices = voices.filter(({ localService }) => !localService);
  speech.look('zh-CN', tell);
  assert.deepEqual(told, ['voice_there zh-CN', 'no_voice zh-CN']);
});

test('voices that come later are told of', () => {
  const later = voices;
  voices = [];
  speech.look('zh-CN', tell);
  voices = later;
  listeners.voiceschanged();
  assert.deepEqual(told, ['no_voice zh-CN', 'voice_there zh-CN']);
});

test('one sentence after another, in the language asked for, to the end', () => {
  speech.look('en', tell);
  speech.speak('en\nTitle\nFirst one. Second one!');
  assert.equal(said[0].voice.name, 'Daniel');
  assert.equal(said[0].lang, 'en-GB');
  for (let at = 0; at < 3; at += 1) said[at].onend();
  assert.deepEqual(said.map(({ text }) => text), ['Title', 'First one.', 'Second one!']);
  assert.deepEqual(told, ['voice_there en', 'speech_ended']);
});

test('after a pause the sentence that was cut off is said again', () => {
  speech.look('zh-CN', tell);
  speech.speak('zh-CN\n承诺书\n第一句。第二句。');
  assert.equal(said[0].voice.name, 'Ting-Ting');
  said[0].onend();
  speech.pause();
  assert.equal(said.length, 2);
  speech.resume();
  assert.deepEqual(said.map(({ text }) => text), ['承诺书', '第一句。', '第一句。']);
  assert.deepEqual(told, ['voice_there zh-CN']);
});

test('stopped, failed, left: silent', () => {
  speech.look('zh-CN', tell);
  speech.speak('zh-CN\n第一句。第二句。');
  speech.stop();
  said[0].onend?.();
  assert.equal(said.length, 1);
  speech.speak('zh-CN\n第一句。');
  said.at(-1).onerror({ error: 'audio-busy' });
  assert.equal(told.at(-1), 'speech_failed');
  const before = cancelled;
  pageListeners.pagehide();
  assert.ok(cancelled > before);
});
