# Reads every file of assets/policies and assets/letters as the server will, whenever one of them changes: a file that
# it would refuse fails the build.
add_executable(family_policy_check "${CMAKE_SOURCE_DIR}/.dev/cmake/policy_check.cpp")
target_link_libraries(family_policy_check PRIVATE family_protocol our_warnings)

file(GLOB checked_assets CONFIGURE_DEPENDS
  "${CMAKE_SOURCE_DIR}/assets/policies/*.json" "${CMAKE_SOURCE_DIR}/assets/letters/*.json")
set(stamp "${CMAKE_BINARY_DIR}/policies.checked")
add_custom_command(
  OUTPUT "${stamp}"
  COMMAND family_policy_check "${CMAKE_SOURCE_DIR}/assets"
  COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
  DEPENDS family_policy_check ${checked_assets}
  COMMENT "Checking policies and letters"
  VERBATIM)
add_custom_target(family_policies_checked ALL DEPENDS "${stamp}")
