import { describe } from 'vitest';
import { simulatesPart } from './seed-range.ts';

describe('bots in a simulated world', () => simulatesPart(2, 2));
