# The WebAssembly client (app.js, app.wasm) and the folder that the server serves (web-root/).

option(FAMILY_FAST_LINK "Link the client quickly for development, without optimising it for size" OFF)

if(NOT EXISTS "${CMAKE_SOURCE_DIR}/web/main.cpp")
  message(STATUS "family_client: web/main.cpp is not there yet")
  return()
endif()

add_executable(family_client "${CMAKE_SOURCE_DIR}/web/main.cpp")
set_target_properties(family_client PROPERTIES OUTPUT_NAME app)
target_link_libraries(family_client PRIVATE family_web our_warnings our_client_dialect)

target_link_options(family_client PRIVATE
  -fno-exceptions -fno-rtti
  -sFETCH -sFETCH_SUPPORT_INDEXEDDB=0
  -sENVIRONMENT=web -sALLOW_MEMORY_GROWTH -sMALLOC=emmalloc
  # The shell's loader fetches and compiles app.wasm, with progress and retries, and hands it over in Module.wasm.
  -sMINIMAL_RUNTIME=1 -sMINIMAL_RUNTIME_STREAMING_WASM_COMPILATION=1
  # The floor of the web views that we serve: ENGINEERING.md §3.7.
  -sMIN_CHROME_VERSION=86 -sMIN_SAFARI_VERSION=150000 -sMIN_FIREFOX_VERSION=79
  -sERROR_ON_UNDEFINED_SYMBOLS=1 -sSTRICT=1)
if(FAMILY_FAST_LINK)
  target_link_options(family_client PRIVATE -O1 -sASSERTIONS=1 --profiling-funcs)
else()
  # Which function is what, for the split into two parts; and no function is put into its only caller before the split.
  target_link_options(family_client PRIVATE -Oz -flto --closure 1 -sASSERTIONS=0 --emit-symbol-map
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=0)
endif()

file(GLOB script_libraries CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/*.library.js")
foreach(script_library IN LISTS script_libraries)
  target_link_options(family_client PRIVATE "SHELL:--js-library \"${script_library}\"")
endforeach()
file(GLOB closure_externs CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/*.externs.js")
foreach(externs IN LISTS closure_externs)
  target_link_options(family_client PRIVATE "--closure-args=--externs=${externs}")
endforeach()
set_target_properties(family_client PROPERTIES LINK_DEPENDS "${script_libraries};${closure_externs}")

set(page_script "${CMAKE_SOURCE_DIR}/shell/build_page.mjs")
if(NOT EXISTS "${page_script}")
  message(STATUS "family_web_root: ${page_script} is not there yet")
  return()
endif()
find_program(node_program node REQUIRED)
file(GLOB_RECURSE page_sources CONFIGURE_DEPENDS
  "${CMAKE_SOURCE_DIR}/shell/*" "${CMAKE_SOURCE_DIR}/assets/*")
set(web_root "${CMAKE_BINARY_DIR}/web-root")
set(program_parts "")
if(NOT FAMILY_FAST_LINK)
  set(split_script "${CMAKE_SOURCE_DIR}/shell/build/split_program.mjs")
  set(program_parts "${CMAKE_BINARY_DIR}/parts")
  get_filename_component(binaryen_bin "${emscripten_bin}/../binaryen/bin" ABSOLUTE)
  add_custom_command(
    OUTPUT "${program_parts}/app.first.wasm" "${program_parts}/app.second.wasm"
    COMMAND "${node_program}" "${split_script}" --program "$<TARGET_FILE_DIR:family_client>/app.wasm"
      --symbols "$<TARGET_FILE_DIR:family_client>/app.symbols" --tools "${binaryen_bin}" --out "${program_parts}"
    DEPENDS family_client "${split_script}"
    COMMENT "Splitting the program into its two parts"
    VERBATIM)
endif()
add_custom_command(
  OUTPUT "${web_root}/site.json"
  COMMAND "${node_program}" "${page_script}" --shell shell --assets assets
    --app "${CMAKE_BINARY_DIR}" "$<$<BOOL:${program_parts}>:--parts;${program_parts}>" --out "${web_root}"
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
  # The page shows its first screen in the colours of ui_kit before the program is there.
  DEPENDS family_client ${page_sources} "$<$<BOOL:${program_parts}>:${program_parts}/app.first.wasm>"
    "${CMAKE_SOURCE_DIR}/src/ui_kit/theme_tokens.inc" "${CMAKE_SOURCE_DIR}/src/ui_kit/theme.cpp"
  COMMENT "Laying out the web root"
  COMMAND_EXPAND_LISTS
  VERBATIM)
add_custom_target(family_web_root ALL DEPENDS "${web_root}/site.json")
