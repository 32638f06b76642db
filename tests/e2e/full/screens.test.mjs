// Every screen in every other look: what axe and the pictures say.
import { after, before, test } from 'node:test';
import { JudgedScreens } from '../harness/screen_checks.mjs';

const screens = new JudgedScreens();
before(() => screens.start());
after(() => screens.stop());

for (const name of ['dark', 'elder', 'english', 'elder-dark', 'elder-english', 'contrast', 'small', 'small-elder']) {
  test(`every screen: axe finds nothing, and what is written stands out (${name})`, { timeout: 600_000 },
    () => screens.judge(name));
}
