# layer_tests(<folder> [USES <layer>…] [DRIVEN_BY <folder>…])
#
# Makes the program <folder>_tests of all the .cpp files in tests/<folder>; by default it is linked with
# the layer of the same name. DRIVEN_BY adds the files of other test folders that are no tests themselves,
# such as a client without a browser. The target family_tests builds them all. They run in the project's folder,
# so that a test may open "assets/…" and "tests/golden/…".
add_custom_target(family_tests)

function(layer_tests folder)
  cmake_parse_arguments(PARSE_ARGV 1 tests "" "" "USES;DRIVEN_BY")
  if(NOT tests_USES)
    set(tests_USES ${folder})
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${folder}/*.cpp")
  if(NOT sources)
    return()
  endif()
  foreach(driver_folder IN LISTS tests_DRIVEN_BY)
    file(GLOB_RECURSE drivers CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${driver_folder}/*.cpp")
    list(FILTER drivers EXCLUDE REGEX "_test\\.cpp$")
    list(APPEND sources ${drivers})
  endforeach()
  list(TRANSFORM tests_USES PREPEND family_)
  add_executable(${folder}_tests ${sources})
  target_include_directories(${folder}_tests PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${folder}_tests PRIVATE ${tests_USES} Catch2::Catch2WithMain our_warnings)
  add_dependencies(family_tests ${folder}_tests)
endfunction()

# simulation(<layer>…) — the program of tests/simulation: the layers under seeded chance, with faults (./dev simulate).
function(simulation)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/simulation/*.cpp")
  list(TRANSFORM ARGN PREPEND family_ OUTPUT_VARIABLE layers)
  add_executable(simulation ${sources})
  target_include_directories(simulation PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(simulation PRIVATE ${layers} our_warnings)
  add_dependencies(family_tests simulation)
endfunction()
