prove_toolchain_from_scratch() { :; }
