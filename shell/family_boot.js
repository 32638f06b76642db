// What the page's inline script hands over to the script that comes with the app: `window.familyBoot`. They
// are two bundles, so that the first screen needn't wait for what only the app needs.

import { chosenTextPercent, readEnvironment, readingMode } from './environment.js';
import { firstScreenState } from './first_screen.js';
import { hostName } from './host_bridge/host_name.js';
import { appFailed, appIsReady, hasAllStrings, stringsText } from './loader.js';
import { waitForMembersPart } from './members_part.js';
import { isStorageRefused, readSetting, recordsKeptAt, storeSetting } from './settings_storage.js';
import { fetchStrings } from './strings_file.js';
import { readDraft, readKeptKeys } from './tab_storage.js';

/** The address that the web view was opened with, whatever becomes of it: iOS' WeChat asks for it. */
const landing = location.href;

/** src/protocol/boot_wire.hpp, as of this moment: whatever was typed up to here is in it. */
function bootText(viewport) {
  return JSON.stringify({
    route: location.hash,
    language: document.documentElement.lang,
    appearance: readSetting('appearance') || 'system',
    reading_mode: readingMode(),
    signed_in_hint: readSetting('signed_in') === '1',
    members_part_awaited: Boolean(PAGE.membersPart),
    texts_awaited: !hasAllStrings(),
    ...firstScreenState(),
    draft: readDraft(),
    kept_keys: readKeptKeys() || undefined,
    viewport,
    environment: readEnvironment(),
    host: hostName(),
    origin: location.origin,
    storage_refused: isStorageRefused(),
    keeps_records: readSetting('keeps_records') === '1',
    records_kept_at: recordsKeptAt(),
    text_percent: chosenTextPercent(),
  });
}

export function offerBoot() {
  window.familyBoot = {
    landing, hasSecondPart: Boolean(PAGE.membersPart), bootText, stringsText, hasAllStrings, appIsReady, appFailed, fetchStrings, storeSetting, waitForMembersPart,
  };
}
