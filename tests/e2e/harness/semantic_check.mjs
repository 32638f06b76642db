// axe-core on the semantic tree as it is now. Contrast is measured on pictures: to axe, opacity 0 is hidden.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './server.mjs';

const axe = readFileSync(path.join(projectFolder, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** @returns every violation of every rule of axe, best practices too: "rule: element (what to do)". */
export async function semanticFindings(page) {
  // Evaluated by the debugger: the page's policy lets no foreign script in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: false } },
  }));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary.split('\n').slice(1, 3).join('; ').trim()})`));
}
