import { NumberContext } from '../lexicon/number-context.ts';
import type { NumberSpot } from './number-spot.ts';

export const isDenied = ({ context }: NumberSpot): boolean =>
  context === NumberContext.OTHER || context === NumberContext.CODE || context === NumberContext.VERSION;
