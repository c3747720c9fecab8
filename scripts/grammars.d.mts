/** Absolute paths of the .wasm files that the product needs; the base name is what the product asks for. */
export function wasmFiles(): readonly string[];
