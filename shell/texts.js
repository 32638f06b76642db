// The few sentences that must be there when nothing else could be fetched.

import texts from './texts.json';

export function text(name) {
  return texts[document.documentElement.lang]?.[name] ?? texts['zh-CN'][name];
}
