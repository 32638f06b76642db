# How our own code is compiled, on both sides.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_COLOR_DIAGNOSTICS ON)

# `#embed` is C23's; clang takes it in C++ too and would warn that it does. A field left out of a designated
# initialiser takes its default on purpose; for positional ones the warning stays.
add_library(our_warnings INTERFACE)
target_compile_options(our_warnings INTERFACE
  -Wall -Wextra -Wconversion -Werror -Wno-c23-extensions -Wno-missing-designated-field-initializers)

# What runs in the client is compiled without exceptions and run-time types everywhere, so that the
# native build notices what the WebAssembly build could not carry.
add_library(our_client_dialect INTERFACE)
target_compile_options(our_client_dialect INTERFACE -fno-exceptions -fno-rtti)

if(NOT EMSCRIPTEN)
  add_link_options(-fuse-ld=lld)
endif()

set(FAMILY_SANITIZE "" CACHE STRING "Sanitizers to build with, for example address,undefined")
if(FAMILY_SANITIZE)
  # vptr needs run-time types, which the client layers are built without.
  add_compile_options(-fsanitize=${FAMILY_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${FAMILY_SANITIZE})
endif()

option(FAMILY_FUZZ "Build the fuzz targets, and everything so that libFuzzer sees what an input reaches" OFF)
if(FAMILY_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# One compiler cache for all build folders and clones; ccache.conf in it holds the settings.
find_program(ccache_program ccache)
if(ccache_program)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
    "CCACHE_DIR=${CMAKE_SOURCE_DIR}/.toolchain/ccache" "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}"
    "${ccache_program}")
endif()
