#pragma once

// What shell_link.library.js does for C++: calls to `window.familyShell`, which shell/ makes. Texts are UTF-8 with
// their length in bytes.
extern "C" {
/// The boot JSON as of this moment; free() it.
char* shell_boot_text();
/// The strings file of the first language; free() it.
char* shell_strings_text();
/// Gives the shell the functions exported by main.cpp. From now on it sends events.
void shell_attach();
/// Runs `draw_picture` of main.cpp at the next animation frame; asking twice is asking once.
void shell_request_picture();
/// The canvas has drawn and handles input.
void shell_ready();
/// WebGL 2 isn't there: the shell fetches a painter and calls `start` of main.cpp again, or shows why not. Or `boot`
/// was refused: it shows that.
void shell_failed(const char* reason, int reason_length);

/// While C++ works by itself (an answer came) the shell's events wait. Leave carries them out.
void shell_enter();
void shell_leave();

bool shell_is_online();
/// Writes 22 characters of [A-Za-z0-9_-].
void shell_random_key(char* key);
void shell_apply_mirror(const char* operations, int length, bool when_free);
void shell_navigate(const char* path, int path_length, const char* kind, int kind_length, int steps);
void shell_focus(const char* key, int length);
void shell_announce(bool assertive, const char* text, int length);
void shell_store_setting(const char* name, int name_length, const char* value, int value_length);
void shell_save_draft(const char* text, int length);
void shell_save_kept_keys(const char* text, int length);
void shell_wake_at(double unix_ms);
void shell_load_strings(const char* language, int length);
/// A character that the system's fonts lack: `event_glyphs_arrived` or `event_glyph_missing` of main.cpp answers, once.
void shell_fetch_character(unsigned character);
void shell_open_window(const char* url, int length);
/// The person takes or chooses a picture: `event_picture_chosen` of main.cpp says which.
void shell_choose_picture(bool from_camera);
/// A wish to the program around the page; `event_host_told` of main.cpp answers.
void shell_ask_host(const char* wish, int wish_length, const char* text, int length);
/// A picture (base64url) is unpacked: `event_picture_unpacked` of main.cpp takes its pixels.
void shell_unpack_picture(const char* picture, int length);
/// Somebody waits for the second part of the program.
void shell_fetch_members_part();
void shell_reload();
void shell_set_document(const char* language, int language_length, const char* title, int title_length,
                        const char* theme, int theme_length);
}
