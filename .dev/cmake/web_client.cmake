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
  target_link_options(family_client PRIVATE -Oz -flto --closure 1 -sASSERTIONS=0)
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
add_custom_command(
  OUTPUT "${web_root}/site.json"
  COMMAND "${node_program}" "${page_script}" --shell shell --assets assets
    --app "${CMAKE_BINARY_DIR}" --out "${web_root}"
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
  # The page shows its first screen in the colours of ui_kit before the program is there.
  DEPENDS family_client ${page_sources}
    "${CMAKE_SOURCE_DIR}/src/ui_kit/theme_tokens.inc" "${CMAKE_SOURCE_DIR}/src/ui_kit/theme.cpp"
  COMMENT "Laying out the web root"
  VERBATIM)
add_custom_target(family_web_root ALL DEPENDS "${web_root}/site.json")
