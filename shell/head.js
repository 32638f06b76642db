// Runs before anything is painted: language, theme and size of type as chosen on an earlier visit.

import { readEnvironment, readingMode, textSize } from './environment.js';
import { readSetting } from './settings_storage.js';
import { themeName } from './theme.js';

const root = document.documentElement;
if (readSetting('language') === 'en') root.lang = 'en';
root.dataset.reading = readingMode();
root.style.setProperty('--text', textSize());
root.dataset.theme = themeName(readSetting('appearance'), readingMode(), readEnvironment());
