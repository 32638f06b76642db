// Every screen in every other look: what axe and the pictures say. A server each: a person is sent so many codes a day.
import { test } from 'node:test';
import { JudgedScreens } from '../harness/screen_checks.mjs';

for (const name of ['dark', 'elder', 'english', 'elder-dark', 'elder-english', 'contrast', 'small', 'small-elder']) {
  test(`every screen: axe finds nothing, and what is written stands out (${name})`, { timeout: 600_000 }, async () => {
    const screens = new JudgedScreens();
    await screens.start();
    try {
      await screens.judge(name);
    } finally {
      await screens.stop();
    }
  });
}
