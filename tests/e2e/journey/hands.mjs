// How a person handles the app. The journey is told once; a finger and a keyboard can both walk it.
import assert from 'node:assert/strict';

/** Taps, and types with the phone's keyboard. */
export function finger(page) {
  // Two taps within a third of a second are a double tap; who reads what comes isn't that fast.
  const between = 400;
  let last = 0;
  const tap = async (target) => {
    await target.waitFor();
    await page.waitForTimeout(Math.max(0, last + between - Date.now()));
    await target.tap();
    last = Date.now();
  };
  return {
    press: tap,
    choose: tap,
    async type(target, text) {
      await target.tap();
      await replaceText(page, text);
    },
    async digits(text) {
      for (const digit of text) await page.getByRole('button', { name: digit, exact: true }).tap();
    },
    back: () => tap(page.getByRole('button', { name: /^(返回|关闭)$/ })),
  };
}

/** Tab, Enter, Space, arrows and letters: no pointer at all. */
export function keyboard(page) {
  const press = async (key) => page.keyboard.press(key);
  const reach = (target) => tabTo(page, target);
  return {
    async press(target) {
      await reach(target);
      await press('Enter');
    },
    /** A radio by the arrows of its group, a check box by the space bar. */
    async choose(target) {
      if ((await target.getAttribute('type')) === 'radio') {
        await reach(target.locator('xpath=ancestor::*[@role="radiogroup"]').getByRole('radio'));
        for (let step = 0; step < 12 && !(await target.isChecked()); ++step) {
          // The group has no choice yet: the space bar makes the first one.
          await press(step === 0 && !(await anyChecked(target)) ? 'Space' : 'ArrowRight');
        }
        assert.ok(await target.isChecked(), 'the arrows never reached the radio');
        return;
      }
      await reach(target);
      await press('Space');
    },
    async type(target, text) {
      await reach(target);
      await replaceText(page, text);
    },
    /** The pad listens to the keyboard without having the focus. */
    digits: (text) => page.keyboard.type(text),
    async back() {
      await reach(page.getByRole('button', { name: /^(返回|关闭)$/ }));
      await press('Enter');
    },
  };
}

const anyChecked = async (radio) =>
  (await radio.locator('xpath=ancestor::*[@role="radiogroup"]').getByRole('radio', { checked: true }).count()) > 0;

async function replaceText(page, text) {
  await page.keyboard.press('Control+A');
  // At once, as a paste or an input method does: names hold characters that no key has.
  await page.keyboard.insertText(text);
}

/** Presses Tab until one of the elements has the focus. */
async function tabTo(page, target) {
  await target.first().waitFor();
  const isThere = () => target.evaluateAll((elements) => elements.includes(document.activeElement));
  for (let step = 0; step < 80; ++step) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never reached ${target}`);
}
