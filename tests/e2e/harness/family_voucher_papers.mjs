// A family voucher's papers, handed in without the screens.

/** A ruled page with a heading, as a JPEG in base64url; the page's browser paints it. */
export function documentPicture(page) {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 800;
    canvas.height = 560;
    const context = canvas.getContext('2d');
    context.fillStyle = '#f4efe2';
    context.fillRect(0, 0, 800, 560);
    context.fillStyle = '#222';
    context.font = '40px sans-serif';
    context.fillText('常住人口登记卡', 260, 80);
    for (let line = 0; line < 7; line++) context.fillRect(60, 140 + line * 56, 680, 2);
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1].replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  });
}

/** Named, with both pages, signed. Gives its handle. */
export async function handInFamilyVoucher(holder, { name, resident_id, tags }, picture, relation = 'child') {
  const named = { name, resident_id, relation };
  if (tags.includes('under_14')) named.guardian_consent = await holder.guardianConsent();
  const { id } = await holder.call('/api/v1/family-vouchers/add', named);
  for (const kind of ['own_household_register', 'relatives_household_register']) {
    await holder.call('/api/v1/family-vouchers/documents', { voucher: id, kind, picture });
  }
  const { letter, sha256 } = await holder.call('/api/v1/family-vouchers/letter');
  await holder.call('/api/v1/family-vouchers/signature', { voucher: id, version: letter.version, sha256 });
  return id;
}
