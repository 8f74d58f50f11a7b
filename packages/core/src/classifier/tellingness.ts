/** By bucket, how telling a feature is (the root of its inverse document frequency), in levels of `scale`. */
export interface Tellingness {
  readonly levels: Uint8Array;
  readonly scale: number;
}

export function compressTellingness(values: Float32Array): Tellingness {
  let largest = 1e-6;
  for (let bucket = 0; bucket < values.length; bucket += 1) largest = Math.max(largest, values[bucket]!);
  const scale = largest / 255;
  const levels = new Uint8Array(values.length);
  for (let bucket = 0; bucket < values.length; bucket += 1) levels[bucket] = Math.round(values[bucket]! / scale);
  return { levels, scale };
}

export function expandTellingness({ levels, scale }: Tellingness): Float32Array {
  const values = new Float32Array(levels.length);
  for (let bucket = 0; bucket < levels.length; bucket += 1) values[bucket] = levels[bucket]! * scale;
  return values;
}
