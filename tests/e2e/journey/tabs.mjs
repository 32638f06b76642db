// The main pages, by the tabs.
const tab = (page, name) => page.getByRole('navigation').getByRole('link', { name, exact: true });

/** By the tabs, which the main pages have; from elsewhere back to one of those first. */
export async function pressTab(person, name) {
  const { page, hand } = person;
  for (let pages = 0; pages < 4 && (await tab(page, name).count()) === 0; ++pages) await hand.back();
  await hand.press(tab(page, name));
}

export async function openTab(person, name) {
  await pressTab(person, name);
  await person.page.getByRole('heading', { name, level: 1, exact: true }).waitFor();
}
