// Language, title and theme of the page around the canvas.

export function setDocument(language, title, theme) {
  const root = document.documentElement;
  if (root.lang !== language) root.lang = language;
  if (document.title !== title) document.title = title;
  root.dataset.theme = theme;
  const background = getComputedStyle(root).getPropertyValue('--bg').trim();
  document.querySelector('meta[name="theme-color"]').content = background;
}
