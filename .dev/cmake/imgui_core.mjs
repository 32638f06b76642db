// Writes Dear ImGui's core without the bodies of functions that our one plain window never needs: focus and moving
// about by keys and gamepads (ours goes by the semantic tree), pop-ups, tooltips, decorations, settings, logs, recovery
// from windows that were left open. What only they call is then left out by the linker. What kind of window ours is, is
// said where a window begins: the code of all other kinds goes too. Together 30 kB (compressed) less of the first load.
// Usage: node .dev/cmake/imgui_core.mjs IMGUI.CPP OUT
import { readFileSync, writeFileSync } from 'node:fs';

/** As their definitions begin, without "static", with what they give back instead. */
const emptied = {
  'void ImGui::RenderMouseCursor(': '',
  'void ImGui::RenderDimmedBackgrounds(': '',
  'void ImGui::RenderWindowOuterBorders(': '',
  'void ImGui::RenderWindowDecorations(': '',
  'void ImGui::RenderWindowTitleBarContents(': '',
  'int ImGui::UpdateWindowManualResize(': '0',
  'void ImGui::UpdateKeyRoutingTable(': '',
  'bool ImGui::SetShortcutRouting(': 'false',
  'void ImGui::UpdateMouseWheel(': '',
  'void ImGui::ErrorRecoveryTryToRecoverState(': '',
  'void ImGui::ErrorRecoveryTryToRecoverWindowState(': '',
  'void ImGui::ErrorCheckEndFrameFinalizeErrorTooltip(': '',
  'bool ImGui::ErrorLog(': 'false',
  'void ImGui::SetTooltip(': '',
  'ImVec2 ImGui::FindBestWindowPosForPopup(': 'ImVec2()',
  'void ImGui::ClosePopupsOverWindow(': '',
  'void ImGui::ClosePopupToLevel(': '',
  'void ImGui::FocusWindow(': '',
  'void ImGui::SetFocusID(': '',
  'void ImGui::NavProcessItem(': '',
  'void ImGui::NavInitWindow(': '',
  'void ImGui::NavUpdate(': '',
  'void ImGui::NavEndFrame(': '',
  'void ImGui::NavUpdateWindowing(': '',
  'void ImGui::LogRenderedText(': '',
  'void ImGui::LogFinish(': '',
  'const char* ImGui::GetKeyChordName(': '""',
  'void ImGui::UpdateSettings(': '',
  'void ImGui::GcCompactTransientMiscBuffers(': '',
  'void ImGui::GcCompactTransientWindowBuffers(': '',
  'void ApplyWindowSettings(': '',
  'ImGuiWindowSettings* ImGui::CreateNewWindowSettings(': 'nullptr',
  'void WindowSettingsHandler_ClearAll(': '',
  'void* WindowSettingsHandler_ReadOpen(': 'nullptr',
  'void WindowSettingsHandler_ReadLine(': '',
  'void WindowSettingsHandler_ApplyAll(': '',
  'void WindowSettingsHandler_WriteAll(': '',
};

function empty(text, definition, value) {
  const starts = ['\n', '\nstatic '].map((before) => before + definition).filter((start) => text.includes(start));
  const at = starts.length === 1 ? text.indexOf(starts[0]) : -1;
  const body = text.indexOf('\n{\n', at);
  // A declaration would end before a body begins.
  const isDefinition = at >= 0 && !text.slice(at, body).includes(';');
  if (!isDefinition || text.indexOf(starts[0], at + 1) >= 0) {
    throw new Error(`Dear ImGui has changed: where is "${definition}"?`);
  }
  return text.slice(0, body) + `\n{\n    return ${value};\n` + text.slice(body + '\n{\n'.length);
}

const begin = 'bool ImGui::Begin(const char* name, bool* p_open, ImGuiWindowFlags flags)\n{\n';

function fixWindowKind(text) {
  if (text.split(begin).length !== 2) throw new Error('Dear ImGui has changed: where is "bool ImGui::Begin("?');
  return text.replace(begin, begin + '    flags = OUR_WINDOW_KIND;\n    p_open = nullptr;\n');
}

const [source, out] = process.argv.slice(2);
const core = readFileSync(source, 'utf8').replaceAll('\r\n', '\n').replaceAll(/^(\w+) +ImGui::/gm, '$1 ImGui::');
const plain = Object.entries(emptied).reduce((text, [name, value]) => empty(text, name, value), core);
writeFileSync(out, fixWindowKind(plain));
