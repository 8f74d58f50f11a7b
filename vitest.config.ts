import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests run on the sources; what is built is checked by `tests/structure`. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@recado\/core\/testing$/, replacement: source('./packages/core/src/testing/index.ts') },
      { find: /^@recado\/core\/sqlite$/, replacement: source('./packages/core/src/sqlite/index.ts') },
      { find: /^@recado\/core\/ollama$/, replacement: source('./packages/core/src/ollama/index.ts') },
      { find: /^@recado\/core\/openai$/, replacement: source('./packages/core/src/openai/index.ts') },
      { find: /^@recado\/store-postgres\/pglite$/, replacement: source('./packages/store-postgres/src/pglite/index.ts') },
      { find: /^@recado\/([\w-]+)$/, replacement: source('./packages/$1/src/index.ts') },
    ],
  },
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'examples/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 15_000,
    // Many files wait for servers and processes more than they compute: two run side by side also on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
