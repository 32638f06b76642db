// What the app starts from: src/protocol/boot_wire.hpp.

import { chosenTextPercent, readEnvironment, readingMode } from './environment.js';
import { hostName } from './host_bridge/host_name.js';
import { isStorageRefused, readSetting, recordsKeptAt } from './settings_storage.js';
import { readDraft, readKeptKeys } from './tab_storage.js';

/** As of this moment: whatever was typed on the first screen up to here is in it. */
export function bootText(boot, viewport) {
  return JSON.stringify({
    route: location.hash,
    language: document.documentElement.lang,
    appearance: readSetting('appearance') || 'system',
    reading_mode: readingMode(),
    signed_in_hint: readSetting('signed_in') === '1',
    members_part_awaited: boot.hasSecondPart,
    texts_awaited: !boot.hasAllStrings(),
    ...boot.firstScreenState(),
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
