// The app's own sentences, so that one test can read the screen in either language.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './server.mjs';

export const languages = ['zh-CN', 'en'];

/** @returns a function: the sentence of a key in that language, with its {places} filled. */
export function wordsOf(language) {
  const strings = JSON.parse(readFileSync(path.join(projectFolder, `assets/strings/${language}.json`), 'utf8'));
  return (key, fill = {}) => {
    if (!(key in strings)) throw new Error(`assets/strings/${language}.json lacks ${key}`);
    return strings[key].replace(/\{(\w+)\}/g, (place, name) => fill[name] ?? place);
  };
}

/** The four parts of a refusal: what happened, why, who can mend it, and the button. */
export function refusalOf(words, code, detail = '') {
  const stem = `error.${code}${detail && `.${detail}`}`;
  return {
    what: words(`${stem}.what`), why: words(`${stem}.why`), who: words(`${stem}.who`), next: words(`error.${code}.button`),
  };
}
