// The looks in which every screen must hold: size@pixels, language, theme, elder mode.
import { newPerson } from './browser.mjs';

export const looks = {
  light: { size: '390x844@3' },
  dark: { size: '390x844@3', theme: 'dark' },
  elder: { size: '390x844@3', elder: true },
  english: { size: '390x844@3', language: 'en' },
  'english-dark': { size: '390x844@3', language: 'en', theme: 'dark' },
  'elder-dark': { size: '390x844@3', elder: true, theme: 'dark' },
  'elder-english': { size: '390x844@3', elder: true, language: 'en' },
  contrast: { size: '390x844@3', theme: 'contrast' },
  small: { size: '360x640@2' },
  'small-dark': { size: '360x640@2', theme: 'dark' },
  'small-english': { size: '360x640@2', language: 'en' },
  'small-elder': { size: '360x640@2', elder: true },
  'small-elder-english': { size: '360x640@2', elder: true, language: 'en' },
  narrow: { size: '320x568@2' },
  'narrow-english': { size: '320x568@2', language: 'en' },
  'narrow-elder': { size: '320x568@2', elder: true },
  desktop: { size: '1280x800@2' },
  'desktop-dark': { size: '1280x800@1', theme: 'dark', language: 'en' },
};

/** A person whose browser and settings have that look; the page isn't open yet. */
export async function newPersonWithLook(browser, server, { size, language = 'zh-CN', theme = 'light', elder = false }) {
  const [, width, height, ratio] = /^(\d+)x(\d+)@(\d+)$/.exec(size).map(Number);
  const isPhone = width < 700;
  const person = await newPerson(browser, server, {
    viewport: { width, height },
    deviceScaleFactor: ratio,
    isMobile: isPhone,
    hasTouch: isPhone,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    // A still picture of a moving thing says nothing.
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await person.page.addInitScript(([chosenLanguage, isElder, contrast]) => {
    localStorage.setItem('family.language', chosenLanguage);
    if (isElder) localStorage.setItem('family.reading_mode', 'elder');
    if (contrast) localStorage.setItem('family.appearance', 'high_contrast');
  }, [language, elder, theme === 'contrast']);
  return person;
}
