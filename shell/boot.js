// Inline in the page: makes the first screen usable, then fetches the app.

import { offerBoot } from './family_boot.js';
import { startFirstScreen } from './first_screen.js';
import { listenToErrors, loadApp } from './loader.js';
import { listenToNextKey } from './next_field.js';

startFirstScreen(document.getElementById('stage'));
performance.mark('first-usable');

listenToNextKey();
listenToErrors();
offerBoot();
loadApp();
