// The app's wishes to the program around the page, by name (src/app/host_state.hpp), and the answers.

import { tellApp } from './app_calls.js';
import { hostBridge } from './host_bridge/host.js';
import { runScript } from './run_script.js';

const tell = (news, text = '') => tellApp('hostTold', news, String(text));

/** Records are sealed by a script of its own: few people want it. */
async function withKeptRecords(name, text) {
  await runScript(PAGE.keptRecords);
  const [news, about] = await window.familyKeptRecords[name](text);
  if (news) tell(news, about);
}

/** The voice too: the first wish fetches it, the others come of taps and find it there. */
async function lookForVoice(language) {
  await runScript(PAGE.speech);
  window.familySpeech.look(language, tell);
}

/** Counts the scans: an answer to an older one changes nothing. */
let scans = 0;

const wishes = {
  async scan() {
    scans += 1;
    const mine = scans;
    const bridge = await hostBridge();
    if (mine === scans) bridge.scan((kind, text) => { if (mine === scans) tell('scan_' + kind, text); });
  },
  async stop_scan() {
    scans += 1;
    (await hostBridge()).stopScan();
  },
  async close() {
    if (!(await (await hostBridge()).close())) tell('close_refused');
  },
  // Called within the tap that asked: browsers let nobody else write there.
  copy: (text) => (navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject(new Error('no clipboard')))
    .then(() => tell('copied'), () => tell('copy_refused')),
  look_for_voice: lookForVoice,
  // Called within the tap that asked, or the browser keeps silent.
  speak: async (text) => window.familySpeech.speak(text),
  pause_speech: async () => window.familySpeech.pause(),
  resume_speech: async () => window.familySpeech.resume(),
  stop_speech: async () => window.familySpeech?.stop(),
  protect_records: (text) => withKeptRecords('protect', text),
  keep_records: (text) => withKeptRecords('keep', text),
  open_records: (text) => withKeptRecords('open', text),
  forget_records: (text) => withKeptRecords('forget', text),
};

export function askHost(wish, text) {
  // What can't be had (the script, the store) is as if it had been thrown away.
  wishes[wish](text).catch(() => {
    if (wish === 'open_records') tell('records_gone');
    if (wish === 'scan') tell('scan_failed');
    if (wish === 'speak' || wish === 'resume_speech') tell('speech_failed');
  });
}
