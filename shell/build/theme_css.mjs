// The colours of src/ui_kit/theme_tokens.inc as CSS custom properties: only those that the page uses.

/** TOKEN lines as [{name, light, dark, elder, high_contrast}]. */
export function readTokens(table) {
  const line = /TOKEN\((\w+), "(#\w{6})", "(#\w{6})", "(#\w{6})", "(#\w{6})"\)/g;
  const tokens = [...table.matchAll(line)].map(([, name, light, dark, elder, contrast]) => ({
    name: name.replaceAll('_', '-'), light, dark, elder, high_contrast: contrast,
  }));
  if (tokens.length === 0) throw new Error('no TOKEN line was understood in theme_tokens.inc');
  return tokens;
}

/** Elder and dark: the dark column with the few colours that theme.cpp lifts. */
function addElderDark(tokens, themeCode) {
  for (const token of tokens) {
    const lifted = themeCode.match(new RegExp(`palette\\.${token.name.replaceAll('-', '_')} = hex\\("(#\\w{6})"\\)`));
    token.elder_dark = lifted ? lifted[1] : token.dark;
  }
  if (tokens.every((token) => token.elder_dark === token.dark)) {
    throw new Error('theme.cpp no longer says which colours ElderDark lifts: adapt shell/build/theme_css.mjs');
  }
}

export function themeCss(table, themeCode, usedIn) {
  const tokens = readTokens(table);
  addElderDark(tokens, themeCode);
  const used = tokens.filter((token) => usedIn.includes(`var(--${token.name})`) || token.name === 'bg');
  const colours = (theme) => used.map((token) => `--${token.name}:${token[theme]}`).join(';');
  const others = ['dark', 'elder', 'elder_dark', 'high_contrast'];
  return `:root{${colours('light')}}` + others.map((theme) => `:root[data-theme="${theme}"]{${colours(theme)}}`).join('');
}
