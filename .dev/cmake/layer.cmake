# layer(<name> [RUNS_IN_CLIENT] [FOLDER <folder>] [USES <layer>…] [FOREIGN <library>…])
#
# Makes the library family_<name> of all the .cpp files in src/<name> (or FOLDER), `main.cpp` excepted.
# A folder that has none yet gives a library of headers only.
function(layer name)
  cmake_parse_arguments(PARSE_ARGV 1 layer "RUNS_IN_CLIENT" "FOLDER" "USES;FOREIGN")
  if(NOT layer_FOLDER)
    set(layer_FOLDER "src/${name}")
  endif()

  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${layer_FOLDER}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")

  list(TRANSFORM layer_USES PREPEND family_ OUTPUT_VARIABLE used_layers)
  set(include_folders "${CMAKE_SOURCE_DIR}/src" "${CMAKE_SOURCE_DIR}")
  set(library family_${name})
  if(sources)
    add_library(${library} STATIC ${sources})
    target_include_directories(${library} PUBLIC ${include_folders})
    target_link_libraries(${library} PUBLIC ${used_layers} ${layer_FOREIGN} PRIVATE our_warnings)
    if(layer_RUNS_IN_CLIENT)
      target_link_libraries(${library} PRIVATE our_client_dialect)
    endif()
  else()
    add_library(${library} INTERFACE)
    target_include_directories(${library} INTERFACE ${include_folders})
    target_link_libraries(${library} INTERFACE ${used_layers} ${layer_FOREIGN})
  endif()
endfunction()

# layer_program(<layer>) — the executable family_<layer> of src/<layer>/main.cpp, built by the target
# family_<layer>_program (the layer's library has the plain name).
function(layer_program name)
  set(main_file "${CMAKE_SOURCE_DIR}/src/${name}/main.cpp")
  if(EXISTS "${main_file}")
    set(program family_${name}_program)
    add_executable(${program} "${main_file}")
    set_target_properties(${program} PROPERTIES OUTPUT_NAME family_${name})
    target_link_libraries(${program} PRIVATE family_${name} our_warnings)
  else()
    message(STATUS "family_${name}: ${main_file} is not there yet")
  endif()
endfunction()
