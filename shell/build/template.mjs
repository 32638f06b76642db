// Fills the placeholders of index.html: {{text KEY}}, {{title SCREEN}}, {{icon NAME}}, {{svg logo}}, {{consent KIND}},
// {{css page}}, {{script NAME}}, {{file NAME}}, {{color TOKEN}}, {{notice NAME}}, {{url NAME}} and {{program PART}}.

import { readTokens } from './theme_css.mjs';

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const required = ['service', 'identity'];

/** UI.md's mark: two rings that hold each other. */
function logo(tile, ring) {
  return `<rect width="56" height="56" rx="16" stroke="none" fill="${tile}"/>` +
    `<g fill="none" stroke="${ring}" stroke-width="3"><circle cx="22" cy="28" r="11"/>` +
    '<circle cx="34" cy="28" r="11" opacity=".72"/></g>';
}

const markup = (attributes, inside) => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

/** A consent's row: the same elements, in the same order, as the app's mirror has. */
function consentRow(kind, text, has) {
  const key = `start.consent.${kind}`;
  const tag = required.includes(kind) ? 'start.required' : 'start.optional';
  const link = !has(`${key}.link`) ? '' : `<a data-key="start.text.${kind}" href="#/start/text/${kind}"` +
    ` data-text="${key}.link">${text(key + '.link')}</a>`;
  return `<label data-key="${key}/label" for="m-${key}" data-part="label" class="title ${kind}">` +
    `<span data-text="${key}.title">${text(key + '.title')}</span> ` +
    `<span class="tag ${tag.slice(6)}" data-text="${tag}">${text(tag)}</span></label>` +
    `<input data-key="${key}" id="m-${key}" type="checkbox" class="row ${kind}" aria-describedby="m-${key}/help">` +
    `<div class="meta ${kind}"><span data-key="${key}/help" data-part="help" id="m-${key}/help"` +
    ` data-text="${key}.help">${text(key + '.help')}</span>${link}</div>`;
}

/** Gives the page, and the contents of its inline scripts and styles, whose hashes the policy needs. */
export function fillTemplate(template, { strings, icons, notices, page, css, themeTable, bundle, program }) {
  const chinese = strings['zh-CN'];
  const usedKeys = new Set();
  const scripts = [];
  const styles = [];
  const colour = (name) => readTokens(themeTable).find((token) => token.name === name).light;
  const text = (key) => {
    if (!(key in chinese)) throw new Error(`index.html wants the text ${key}, which assets/strings doesn't have`);
    usedKeys.add(key);
    return escape(chinese[key]).replace(/\n/g, ' <br>');
  };
  const urls = {
    logo: () => markup('viewBox="0 0 56 56"', logo(colour('hero1'), '#fff')),
    check: () => markup('viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.75" stroke-linecap="round"' +
      ' stroke-linejoin="round"', `<path d="${icons.check}"/>`),
  };
  const fillUrls = (source) => source.replace(/\{\{url (\w+)\}\}/g, (_, name) => encodeURIComponent(urls[name]()));
  const fillers = {
    text,
    consent: (kind) => consentRow(kind, text, (key) => key in chinese),
    icon: (name) => `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${icons[name]}"/></svg>`,
    svg: () => `<svg class="logo" viewBox="0 0 56 56" aria-hidden="true">${logo('var(--hero1)', '#fff')}</svg>`,
    title: (screen) => escape(chinese['app.title'].replace('{screen}', chinese['title.' + screen])),
    color: colour,
    file: (name) => ({ 'app.js': page.script })[name],
    notice: (name) => escape(notices['zh-CN'][name]) + ' ' + escape(notices.en[name]),
    url: (name) => encodeURIComponent(urls[name]()),
    program: (part) => program[part],
    css: () => {
      styles.push(css(fillUrls));
      return styles.at(-1);
    },
    script: (name) => {
      const englishTexts = Object.fromEntries([...usedKeys].map((key) => [key, strings.en[key]]));
      scripts.push(bundle(name + '.js', { ...page, englishTexts }));
      return scripts.at(-1);
    },
  };
  const fill = (source) => source.replace(/\{\{(\w+) ([\w.-]+)\}\}/g, (_, kind, name) => fillers[kind](name));
  // Scripts last: they carry the texts that everything before them has used. And the program, where anything may stand.
  const withoutScripts = template.replace(/\{\{(?!script|program)(\w+) ([\w.-]+)\}\}/g, (_, kind, name) => fillers[kind](name));
  return { html: fill(withoutScripts.replace(/>\n</g, '><')), scripts, styles };
}
