# CMake toolchain file: the Emscripten of .toolchain, without Emscripten's own CMake modules.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(EMSCRIPTEN TRUE)
set(emscripten_bin "${CMAKE_CURRENT_LIST_DIR}/../../.toolchain/emscripten/bin")
get_filename_component(emscripten_bin "${emscripten_bin}" REALPATH)
set(CMAKE_CXX_COMPILER "${emscripten_bin}/em++")
set(CMAKE_AR "${emscripten_bin}/emar" CACHE FILEPATH "")
set(CMAKE_RANLIB "${emscripten_bin}/emranlib" CACHE FILEPATH "")
set(CMAKE_EXECUTABLE_SUFFIX_CXX ".js")
# Each configure step would otherwise link a whole program only to see that the compiler works.
set(CMAKE_CXX_COMPILER_WORKS TRUE)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE NEVER)
