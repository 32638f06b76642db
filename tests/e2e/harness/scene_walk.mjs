// Walks through all screens in one look and stops at each: whoever is given as `visit` takes pictures or measures.
import { newPersonWithLook } from './looks.mjs';
import { ruleScenes } from './screenshot_rules.mjs';
import * as scenes from './screenshot_scenes.mjs';
import { staffScenes } from './screenshot_staff.mjs';

/** In this order; what follows "login" is done by somebody with a family. A new scene is added here. */
const walks = [
  { title: 'register', run: scenes.registerScenes },
  { title: 'identity', run: scenes.identityScenes },
  { title: 'leave', run: scenes.leaveScenes },
  { title: 'login', run: scenes.logInScenes },
  { title: 'home', run: scenes.homeScenes, needsLogin: true },
  { title: 'spending', run: scenes.spendingScenes, needsLogin: true },
  { title: 'family', run: scenes.familyScenes, needsLogin: true },
  { title: 'rules', run: ruleScenes, needsLogin: true },
  { title: 'service', run: scenes.serviceScenes, needsLogin: true },
  { title: 'staff', run: staffScenes, needsLogin: true },
];
export const sceneTitles = walks.map(({ title }) => title).filter((title) => title !== 'login');

/**
 * Calls `visit(page, name)` at each stop of the scenes with those titles. `stranger` is a sandbox person who has proven
 * nothing yet. @returns what went wrong, a sentence each.
 */
export async function walkScenes({ browser, server, look, titles = sceneTitles, stranger, visit }) {
  const person = await newPersonWithLook(browser, server, look);
  const { page } = person;
  const shoot = async (what) => {
    await page.waitForTimeout(250);
    await visit(page, what);
  };
  const walk = scenes.walker(page, shoot, server);
  const wanted = walks.filter(({ title, needsLogin }) => titles.includes(title) ||
    (title === 'login' && walks.some((other) => other.needsLogin && titles.includes(other.title))));
  const wrong = [];
  await person.open();
  for (const { title, run } of wanted) {
    try {
      await run(walk, stranger);
    } catch (error) {
      wrong.push(`${title}: ${String(error).split('\n').slice(0, 4).join(' ')}`);
      await shoot(`STUCK-${title}`);
    }
  }
  wrong.push(...person.problems.map((problem) => `the page: ${problem}`));
  // A request that a route still holds is lost with the page: nobody's failure.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await person.context.close();
  return wrong;
}
