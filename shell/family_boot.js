// What the page's inline script hands over to the script that comes with the app: `window.familyBoot`. They
// are two bundles, so that the first screen needn't wait for what only the app needs.

import { firstScreenState } from './first_screen.js';
import { appFailed, appIsReady, hasAllStrings, stringsText } from './loader.js';
import { waitForMembersPart } from './members_part.js';
import { storeSetting } from './settings_storage.js';
import { fetchStrings } from './strings_file.js';

/** The address that the web view was opened with, whatever becomes of it: iOS' WeChat asks for it. */
const landing = location.href;

export function offerBoot() {
  window.familyBoot = {
    landing, hasSecondPart: Boolean(PAGE.membersPart), firstScreenState, stringsText, hasAllStrings, appIsReady,
    appFailed, fetchStrings, storeSetting, waitForMembersPart,
  };
}
