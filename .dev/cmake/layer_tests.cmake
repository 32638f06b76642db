# layer_tests(<folder> [USES <layer>…])
#
# Makes the program <folder>_tests of all the .cpp files in tests/<folder>; by default it is linked with
# the layer of the same name. The target family_tests builds them all. They run in the project's folder,
# so that a test may open "assets/…" and "tests/golden/…".
add_custom_target(family_tests)

function(layer_tests folder)
  cmake_parse_arguments(PARSE_ARGV 1 tests "" "" "USES")
  if(NOT tests_USES)
    set(tests_USES ${folder})
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${folder}/*.cpp")
  if(NOT sources)
    return()
  endif()
  list(TRANSFORM tests_USES PREPEND family_)
  add_executable(${folder}_tests ${sources})
  target_include_directories(${folder}_tests PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${folder}_tests PRIVATE ${tests_USES} Catch2::Catch2WithMain our_warnings)
  add_dependencies(family_tests ${folder}_tests)
endfunction()
