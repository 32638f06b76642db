# Fuzzing with clang's libFuzzer (preset "fuzz"): each tests/fuzz/<target>_fuzz.cpp becomes the program <target>_fuzz,
# with the readers of domain and protocol; the target family_fuzz builds them all.
if(NOT FAMILY_FUZZ)
  return()
endif()

add_custom_target(family_fuzz)
file(GLOB fuzz_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp")
foreach(source IN LISTS fuzz_sources)
  get_filename_component(program "${source}" NAME_WE)
  add_executable(${program} "${source}")
  target_include_directories(${program} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${program} PRIVATE family_domain family_protocol our_warnings)
  target_link_options(${program} PRIVATE -fsanitize=fuzzer)
  add_dependencies(family_fuzz ${program})
endforeach()
# The one reader of foreign bytes that lies in the server, without the rest of the server.
target_sources(institution_charset_fuzz PRIVATE "${CMAKE_SOURCE_DIR}/src/server/institution_charset.cpp")
