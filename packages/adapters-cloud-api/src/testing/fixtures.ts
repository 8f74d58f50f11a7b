import { readFileSync } from 'node:fs';

/** A payload of `__fixtures__` with what its index says of it. */
export interface Fixture {
  readonly file: string;
  readonly field: string;
  readonly messages: number;
  readonly statuses: number;
  readonly expected: readonly Expected[];
  readonly body: unknown;
}

export interface Expected {
  readonly kind: string;
  readonly [name: string]: unknown;
}

/** All recorded payloads, in order. */
export function readFixtures(): readonly Fixture[] {
  const { fixtures } = readJson('index.json') as {
    fixtures: readonly (Omit<Fixture, 'body' | 'expected'> & { expected: Expected | Expected[] })[];
  };
  return fixtures.map((fixture) => ({ ...fixture, expected: [fixture.expected].flat(), body: readJson(fixture.file) }));
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(new URL(`../__fixtures__/${file}`, import.meta.url), 'utf8'));
