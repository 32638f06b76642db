// Which texts the first screens need: the welcome, the log-in, and what may be said there before anything else has
// come. All others are fetched after the program and don't hold it up; a tap that leads to them waits (app/update).

const firstTexts = /^(app|banner|button|login|mobile|password|start|status)\.|^field\.(mobile|password)\.|^notice\.\w+$|^title\.(start|login)$/;

/** Parts a language's texts into {first, more}. */
export function partTexts(texts) {
  const isFirst = ([key]) => firstTexts.test(key);
  const entries = Object.entries(texts);
  return {
    first: Object.fromEntries(entries.filter(isFirst)),
    more: Object.fromEntries(entries.filter((entry) => !isFirst(entry))),
  };
}
