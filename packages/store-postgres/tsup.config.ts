import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', 'pglite/index': 'src/pglite/index.ts' },
  format: 'esm',
  dts: !process.env.RECADO_NO_TYPES,
  sourcemap: true,
  clean: true,
  external: ['@electric-sql/pglite'],
  removeNodeProtocol: false,
});
