// The web app manifest: how the app stands on a home screen, and what a long press on it offers.

const icons = [
  { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

export function manifestOf(strings, colour) {
  const shortcut = (key, route) => ({ name: strings[key], url: '/' + route, icons: [icons[0]] });
  return {
    id: '/', name: strings['app.name'], short_name: strings['app.name'], lang: 'zh-CN', start_url: '/#/', scope: '/',
    display: 'standalone', background_color: colour, theme_color: colour, icons,
    shortcuts: [
      shortcut('title.voucher', '#/voucher/me'), shortcut('title.family', '#/family'),
      shortcut('title.spending', '#/spending'), shortcut('title.scan', '#/scan'),
    ],
  };
}
