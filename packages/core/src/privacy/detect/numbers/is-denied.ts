import { NumberContext } from '../lexicon/number-context.ts';
import type { NumberSpot } from './number-spot.ts';

const { OTHER, CODE, VERSION } = NumberContext;

export const isDenied = ({ context }: NumberSpot): boolean => context === OTHER || context === CODE || context === VERSION;
