// Which texts the first screens need: the welcome, the log-in, and what may be said there before anything else has
// come. All others are fetched beside the program and don't hold it up.

const firstPrefixes = ['app.', 'banner.', 'button.', 'field.', 'login.', 'mobile.', 'notice.', 'password.', 'start.',
  'status.', 'title.'];

/** Parts a language's texts into {first, more}. */
export function partTexts(texts) {
  const isFirst = ([key]) => firstPrefixes.some((prefix) => key.startsWith(prefix));
  const entries = Object.entries(texts);
  return {
    first: Object.fromEntries(entries.filter(isFirst)),
    more: Object.fromEntries(entries.filter((entry) => !isFirst(entry))),
  };
}
