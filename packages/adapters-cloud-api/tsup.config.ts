import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  dts: !process.env.RECADO_NO_TYPES,
  sourcemap: true,
  clean: true,
  removeNodeProtocol: false,
});
