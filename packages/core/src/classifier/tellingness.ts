/** By bucket, how telling a feature is (the root of its inverse document frequency), in levels of `scale`. */
export interface Tellingness {
  readonly levels: Uint8Array;
  readonly scale: number;
}

export function compressTellingness(values: Float32Array): Tellingness {
  let largest = 1e-6;
  for (const value of values) largest = Math.max(largest, value);
  const scale = largest / 255;
  return { levels: Uint8Array.from(values, (value) => Math.round(value / scale)), scale };
}

export function expandTellingness({ levels, scale }: Tellingness): Float32Array {
  return Float32Array.from(levels, (level) => level * scale);
}
