# Libraries that are not ours, each under one name. All come from `.toolchain` or Debian packages.

set(toolchain_dir "${CMAKE_SOURCE_DIR}/.toolchain")

add_library(foreign_json INTERFACE)
target_include_directories(foreign_json SYSTEM INTERFACE "${toolchain_dir}/json/include")

# Dear ImGui: its core without demo, debug tools and back ends. The font loader that its sources ask for
# (ImGuiFreeType::GetFontLoader) is ours, in ui_kit: see imgui_config.hpp.
find_program(node_program node REQUIRED)
set(imgui_core "${CMAKE_BINARY_DIR}/imgui_core.cpp")
set(imgui_core_script "${CMAKE_CURRENT_LIST_DIR}/imgui_core.mjs")
add_custom_command(OUTPUT "${imgui_core}"
  COMMAND "${node_program}" "${imgui_core_script}" "${toolchain_dir}/imgui/imgui.cpp" "${imgui_core}"
  DEPENDS "${toolchain_dir}/imgui/imgui.cpp" "${imgui_core_script}"
  COMMENT "Emptying what we don't need of Dear ImGui's core"
  VERBATIM)
add_library(foreign_imgui STATIC "${imgui_core}"
  "${toolchain_dir}/imgui/imgui_draw.cpp" "${toolchain_dir}/imgui/imgui_widgets.cpp")
if(NOT EMSCRIPTEN)
  # We draw no tables. In the client, web/imgui_left_out.cpp stands in for them: 9 kB of brotli less.
  # Tests hear by ImGui's own hooks which items it was given (imgui_item_hooks.hpp).
  target_sources(foreign_imgui PRIVATE "${toolchain_dir}/imgui/imgui_tables.cpp"
    "${CMAKE_CURRENT_LIST_DIR}/imgui_item_hooks.cpp")
  target_compile_definitions(foreign_imgui PUBLIC IMGUI_ENABLE_TEST_ENGINE)
  target_include_directories(foreign_imgui PUBLIC "${CMAKE_CURRENT_LIST_DIR}")
endif()
target_include_directories(foreign_imgui SYSTEM PUBLIC "${toolchain_dir}/imgui")
target_include_directories(foreign_imgui PUBLIC "${CMAKE_SOURCE_DIR}/src")
target_compile_definitions(foreign_imgui PUBLIC "IMGUI_USER_CONFIG=\"ui_kit/imgui_config.hpp\"")
target_compile_options(foreign_imgui PRIVATE -w)
target_link_libraries(foreign_imgui PRIVATE our_client_dialect)

# Nayuki's QR code generator.
add_library(foreign_qr_code STATIC "${CMAKE_CURRENT_LIST_DIR}/qr_code_without_exceptions.cpp")
target_include_directories(foreign_qr_code SYSTEM PUBLIC "${toolchain_dir}/qr_code")
target_compile_options(foreign_qr_code PRIVATE -w)
target_link_libraries(foreign_qr_code PRIVATE our_client_dialect)

if(NOT EMSCRIPTEN)
  list(APPEND CMAKE_PREFIX_PATH "${toolchain_dir}/drogon" "${toolchain_dir}/catch2/usr")
  find_package(Catch2 3 REQUIRED)
  find_package(Drogon REQUIRED)
  find_package(OpenSSL REQUIRED)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
  pkg_check_modules(sqlite REQUIRED IMPORTED_TARGET sqlite3)

  add_library(foreign_drogon ALIAS Drogon::Drogon)
  add_library(foreign_sodium ALIAS PkgConfig::sodium)
  add_library(foreign_sqlite ALIAS PkgConfig::sqlite)
  add_library(foreign_harfbuzz STATIC IMPORTED GLOBAL)
  set_target_properties(foreign_harfbuzz PROPERTIES IMPORTED_LOCATION "${toolchain_dir}/harfbuzz/libharfbuzz-subset.a")
  # Only one file of the server looks into it: the others needn't be compiled anew with a new HarfBuzz.
  set_source_files_properties("${CMAKE_SOURCE_DIR}/src/server/glyph_fonts.cpp" PROPERTIES
    COMPILE_OPTIONS "-isystem;${toolchain_dir}/harfbuzz/include")
  add_library(foreign_openssl INTERFACE)
  target_link_libraries(foreign_openssl INTERFACE OpenSSL::SSL OpenSSL::Crypto)
endif()
