import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'testing/index': 'src/testing/index.ts',
    'sqlite/index': 'src/sqlite/index.ts',
    'ollama/index': 'src/ollama/index.ts',
    'openai/index': 'src/openai/index.ts',
  },
  format: 'esm',
  dts: !process.env.RECADO_NO_TYPES,
  sourcemap: true,
  clean: true,
  external: ['vitest', 'ollama', 'openai', /^node:/],
  removeNodeProtocol: false,
});
