// The theme by the same rule as src/platform/theme_choice, for what is shown before the app is there.

export function themeName(appearance, readingMode, { dark, high_contrast: highContrast }) {
  const isSystem = appearance !== 'light' && appearance !== 'dark' && appearance !== 'high_contrast';
  if (appearance === 'high_contrast' || (isSystem && highContrast)) return 'high_contrast';
  const isDark = appearance === 'dark' || (isSystem && dark);
  if (readingMode === 'elder') return isDark ? 'elder_dark' : 'elder';
  return isDark ? 'dark' : 'light';
}
