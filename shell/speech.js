// Reads a text aloud by the browser's own speech, sentence by sentence: pausing an utterance loses the rest of it on
// Android, so a pause ends the sentence and going on begins it anew. Fetched when a letter is shown: `window.familySpeech`.

const synthesis = window.speechSynthesis;
let sentences = [];
let at = 0;
let voice = null;
/** Counts the beginnings: an utterance that was cut off tells nothing any more. */
let run = 0;
let tell = () => {};
let wanted = '';

/** Voices that speak over the network would be sent what is read; those of the device aren't. */
function voiceFor(language) {
  const main = language.slice(0, 2);
  const local = (synthesis?.getVoices() ?? []).filter((one) => one.localService && one.lang.slice(0, 2) === main);
  return local.find((one) => one.lang.replace('_', '-') === language) ?? local[0] ?? null;
}

function look(language, tellApp) {
  wanted = language;
  tell = tellApp;
  tell(voiceFor(language) ? 'voice_there' : 'no_voice', language);
}

// Chrome on Android knows its voices only some time after the page.
synthesis?.addEventListener?.('voiceschanged', () => { if (wanted) look(wanted, tell); });

/** Short enough that one can go on near where one paused. */
const inSentences = (text) => text.match(/[^。！？；.!?;\n]+[。！？；.!?;]*/g)?.map((one) => one.trim()).filter(Boolean) ?? [];

function say() {
  const mine = ++run;
  synthesis.cancel();
  const next = () => {
    if (mine !== run) return;
    if (at >= sentences.length) return finish('speech_ended');
    const utterance = new SpeechSynthesisUtterance(sentences[at]);
    utterance.lang = voice.lang;
    utterance.voice = voice;
    utterance.onend = () => { if (mine === run) { at += 1; next(); } };
    utterance.onerror = () => { if (mine === run) finish('speech_failed'); };
    synthesis.speak(utterance);
  };
  next();
}

function finish(news) {
  stop();
  tell(news);
}

function speak(text) {
  const end = text.indexOf('\n');
  voice = voiceFor(text.slice(0, end));
  if (!voice) return finish('speech_failed');
  sentences = inSentences(text.slice(end + 1));
  at = 0;
  say();
}

function pause() {
  run += 1;
  synthesis.cancel();
}

function stop() {
  pause();
  sentences = [];
}

// A page that is left would go on talking.
addEventListener('pagehide', stop);

window.familySpeech = { look, speak, pause, resume: say, stop };
