// Pictures of what explains before somebody tries: the simulator, the diagnosis, caps, premiums, the insured place.

const quick = { timeout: 15_000 };

export async function ruleScenes({ page, shoot, shootRest, at, tap, starting, go, digits, toastGone }) {
  await go('#/family');
  await starting('family.member.').first().waitFor(quick);
  const key = await starting('family.member.').first().getAttribute('data-key');
  const member = key.replace('family.member.', '');
  await go(`#/try?member=${member}`);
  await at('try.verdict').waitFor(quick);
  await shoot('try');
  await shootRest('try-end');
  await tap('try.where');
  await at('try.where.H52010200001').waitFor(quick);
  await shoot('try-where');
  await tap('try.where.H52010200001');
  await tap('try.what');
  await at('try.what.care').waitFor(quick);
  await shoot('try-what');
  await tap('try.what.fitness');
  await at('explanation.1').waitFor(quick);
  await shoot('try-refused');
  await shootRest('try-refused-end');
  await tap('try.who');
  await at('try.who.me').waitFor(quick);
  await shoot('try-who');
  await page.goBack();
  await go(`#/diagnosis?member=${member}`);
  await at('diagnosis.none').or(at('diagnosis.found')).first().waitFor(quick);
  await shoot('diagnosis');
  await go(`#/family/${member}/cap`);
  await at('caps.month').waitFor(quick);
  await at('caps.month').fill('800');
  await at('caps.payment').fill('900');
  await shoot('caps-refused');
  await at('caps.payment').fill('300');
  // The look before this one has set the same.
  if (await at('caps.submit').getAttribute('aria-disabled') === 'true') await at('caps.payment').fill('301');
  await tap('caps.submit');
  await at('pin.pad.4').waitFor(quick);
  await shoot('caps-password');
  await digits('402719');
  await at('caps.left').waitFor(quick);
  await toastGone();
  await shoot('member-capped');
  await shootRest('member-capped-end');
  await go('#/premium/resident');
  await at('premium.sum').waitFor(quick);
  await shoot('premium-resident');
  await go('#/premium/huimin');
  await at('premium.left').waitFor(quick);
  await tap('premium.person.me');
  await tap(`premium.person.${member}`);
  await shoot('premium-huimin');
  await shootRest('premium-huimin-end');
  await go('#/me/place');
  await at('rules.title').waitFor(quick);
  await shoot('place');
  await shootRest('place-end');
}

