# family_decisions: draws cases, decides them and writes the decisions down (tests/properties). Compiled for the
# client's machine out of the client's own libraries and for the server's machine, so that both can be compared. On the
# server's machine there is a third one with a planted mistake, which the comparison must find.
file(GLOB decision_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/properties/*.cpp")

function(decision_program name)
  add_executable(${name} ${decision_sources} ${ARGN})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${name} PRIVATE family_protocol our_warnings)
endfunction()

decision_program(family_decisions)
if(EMSCRIPTEN)
  target_link_libraries(family_decisions PRIVATE our_client_dialect)
  # Run by node, with its files and arguments.
  target_link_options(family_decisions PRIVATE
    -fno-exceptions -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB)
  set_target_properties(family_decisions PROPERTIES SUFFIX ".cjs")
else()
  # Among sharers with different balances, the smaller one pays.
  set(planted_source "${CMAKE_BINARY_DIR}/planted/settlement.cpp")
  add_custom_command(
    OUTPUT "${planted_source}"
    COMMAND sed "s/left_shareable > right_shareable/left_shareable < right_shareable/"
      "${CMAKE_SOURCE_DIR}/src/domain/settlement.cpp" > "${planted_source}"
    DEPENDS "${CMAKE_SOURCE_DIR}/src/domain/settlement.cpp"
    VERBATIM)
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/planted")
  decision_program(family_decisions_planted "${planted_source}")
endif()
