// As it comes, where the browser can.
export async function compileProgram(answer) {
  if (WebAssembly.compileStreaming) return WebAssembly.compileStreaming(answer);
  return WebAssembly.compile(await answer.arrayBuffer());
}
