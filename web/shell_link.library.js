// The seam between C++ and shell/: C++ calls `window.familyShell`, the shell calls the functions that
// main.cpp exports. Names that cross it are quoted, or the Closure compiler would rename them.

addToLibrary({
  /** Everything that the program exports, by the names it has after all minifying. */
  $exportsOfFirstPart: null,
  $exportsOfFirstPart__postset: () => {
    addAtInit('exportsOfFirstPart = wasmExports;');
    return '';
  },

  $shell: () => window['familyShell'],

  /** Calls `work` with pointer and length of a text in the heap, which is freed afterwards. */
  $withText__deps: ['$stringToNewUTF8', '$lengthBytesUTF8', 'free'],
  $withText: (text, work) => {
    const at = stringToNewUTF8(text);
    try {
      work(at, lengthBytesUTF8(text));
    } finally {
      _free(at);
    }
  },

  shell_boot_text__deps: ['$shell', '$stringToNewUTF8'],
  shell_boot_text: () => stringToNewUTF8(shell()['bootText']()),
  shell_strings_text__deps: ['$shell', '$stringToNewUTF8'],
  shell_strings_text: () => stringToNewUTF8(shell()['stringsText']()),

  shell_attach__deps: [
    '$shell', '$withText', '$exportsOfFirstPart', 'event_pointer', 'event_wheel', 'event_key', 'event_activate',
    'event_field_edited', 'event_field_left', 'event_focus_changed', 'event_scrolled', 'event_resized',
    'event_environment', 'event_route_changed', 'event_strings_arrived', 'event_strings_failed', 'event_members_part_arrived',
    'event_woke', 'event_context_lost', 'event_context_restored', 'event_glyphs_arrived', 'event_glyph_missing',
    'event_picture_chosen', 'event_host_told',
    'event_picture_unpacked', 'malloc',
    'picture_count', 'glyph_count', 'is_context_lost',
  ],
  shell_attach: () => {
    const pointerEvents = ['pressed', 'moved', 'released', 'cancelled'];
    shell()['attach']({
      'pointer': (event, type, x, y) => _event_pointer(pointerEvents.indexOf(event), type === 'touch', x, y),
      'wheel': (x, y, deltaX, deltaY) => _event_wheel(x, y, deltaY),
      'keyPressed': (name) => withText(name, _event_key),
      'activate': (key) => withText(key, _event_activate),
      'fieldEdited': (key, text) => withText(key, (keyAt, keyLength) =>
        withText(text, (textAt, textLength) => _event_field_edited(keyAt, keyLength, textAt, textLength))),
      'fieldLeft': (key) => withText(key, _event_field_left),
      'focusChanged': (key, visible) => withText(key, (at, length) => _event_focus_changed(at, length, visible)),
      'scrolled': (key, top) => withText(key, (at, length) => _event_scrolled(at, length, top)),
      'resized': (size) => _event_resized(
        size['width'], size['height'], size['device_pixel_ratio'], size['inset_top'], size['inset_bottom'],
        size['inset_left'], size['inset_right'], size['keyboard_inset']),
      'environment': (now) => _event_environment(
        now['dark'], now['high_contrast'], now['reduced_motion'], now['online'], now['hidden'], now['text_scale']),
      'routeChanged': (path) => withText(path, _event_route_changed),
      'stringsArrived': (language, text) => withText(language, (languageAt, languageLength) =>
        withText(text, (textAt, textLength) =>
          _event_strings_arrived(languageAt, languageLength, textAt, textLength))),
      'stringsFailed': (language) => withText(language, _event_strings_failed),
      'joinMembersPart': (part) => WebAssembly.instantiate(part, { 'first': exportsOfFirstPart }),
      'membersPartArrived': () => _event_members_part_arrived(),
      'glyphsArrived': () => _event_glyphs_arrived(),
      'glyphMissing': () => _event_glyph_missing(),
      'pictureChosen': (picture) => withText(picture, _event_picture_chosen),
      'hostTold': (news, text) => withText(news, (newsAt, newsLength) =>
        withText(text, (textAt, textLength) => _event_host_told(newsAt, newsLength, textAt, textLength))),
      'pictureUnpacked': (width, height, darkness) => {
        // C++ frees it.
        const at = _malloc(darkness.length || 1);
        HEAPU8.set(darkness, at);
        _event_picture_unpacked(width, height, at);
      },
      'woke': () => _event_woke(),
      'contextLost': () => _event_context_lost(),
      'contextRestored': () => _event_context_restored(),
      'diagnostics': () => ({
        'frames': _picture_count(), 'glyphs': _glyph_count(), 'heapBytes': HEAPU8.length,
        'glLost': !!_is_context_lost(),
      }),
    });
  },

  $pictureRequested: false,
  shell_request_picture__deps: ['$shell', '$pictureRequested', 'draw_picture'],
  shell_request_picture: () => {
    if (pictureRequested) return;
    pictureRequested = true;
    requestAnimationFrame(() => {
      pictureRequested = false;
      shell()['inside'](_draw_picture);
    });
  },

  shell_ready__deps: ['$shell'],
  shell_ready: () => shell()['ready'](),
  shell_failed__deps: ['$shell', '$UTF8ToString', 'start_client'],
  shell_failed: (reason, length) => shell()['failed'](UTF8ToString(reason, length), () => _start_client()),
  shell_enter__deps: ['$shell'],
  shell_enter: () => shell()['enter'](),
  shell_leave__deps: ['$shell'],
  shell_leave: () => shell()['leave'](),

  shell_is_online: () => navigator.onLine,

  shell_random_key: (key) => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const byte of crypto.getRandomValues(new Uint8Array(22))) HEAP8[key++] = letters.charCodeAt(byte & 63);
  },

  shell_apply_mirror__deps: ['$shell', '$UTF8ToString'],
  shell_apply_mirror: (text, length, whenFree) => shell()['applyMirror'](UTF8ToString(text, length), !!whenFree),
  shell_navigate__deps: ['$shell', '$UTF8ToString'],
  shell_navigate: (path, pathLength, kind, kindLength, steps) =>
    shell()['navigate'](UTF8ToString(path, pathLength), UTF8ToString(kind, kindLength), steps),
  shell_focus__deps: ['$shell', '$UTF8ToString'],
  shell_focus: (key, length) => shell()['focus'](UTF8ToString(key, length)),
  shell_announce__deps: ['$shell', '$UTF8ToString'],
  shell_announce: (assertive, text, length) =>
    shell()['announce'](assertive ? 'assertive' : 'polite', UTF8ToString(text, length)),
  shell_store_setting__deps: ['$shell', '$UTF8ToString'],
  shell_store_setting: (name, nameLength, value, valueLength) =>
    shell()['storeSetting'](UTF8ToString(name, nameLength), UTF8ToString(value, valueLength)),
  shell_save_draft__deps: ['$shell', '$UTF8ToString'],
  shell_save_draft: (text, length) => shell()['saveDraft'](UTF8ToString(text, length)),
  shell_save_kept_keys__deps: ['$shell', '$UTF8ToString'],
  shell_save_kept_keys: (text, length) => shell()['saveKeptKeys'](UTF8ToString(text, length)),
  shell_wake_at__deps: ['$shell'],
  shell_wake_at: (time) => shell()['wakeAt'](time),
  shell_load_strings__deps: ['$shell', '$UTF8ToString'],
  shell_load_strings: (language, length) => shell()['loadStrings'](UTF8ToString(language, length)),
  shell_fetch_character__deps: ['$shell'],
  shell_fetch_character: (code) => shell()['fetchCharacter'](code),
  shell_open_window__deps: ['$shell', '$UTF8ToString'],
  shell_open_window: (url, length) => shell()['openWindow'](UTF8ToString(url, length)),
  shell_choose_picture__deps: ['$shell'],
  shell_choose_picture: (fromCamera) => shell()['choosePicture'](!!fromCamera),
  shell_ask_host__deps: ['$shell', '$UTF8ToString'],
  shell_ask_host: (wish, wishLength, text, length) =>
    shell()['askHost'](UTF8ToString(wish, wishLength), UTF8ToString(text, length)),
  shell_unpack_picture__deps: ['$shell', '$UTF8ToString'],
  shell_unpack_picture: (picture, length) => shell()['unpackPicture'](UTF8ToString(picture, length)),
  shell_fetch_members_part__deps: ['$shell'],
  shell_fetch_members_part: () => shell()['fetchMembersPart'](),
  shell_reload: () => location.reload(),
  shell_set_document__deps: ['$shell', '$UTF8ToString'],
  shell_set_document: (language, languageLength, title, titleLength, theme, themeLength) =>
    shell()['setDocument'](UTF8ToString(language, languageLength), UTF8ToString(title, titleLength),
      UTF8ToString(theme, themeLength)),
});
