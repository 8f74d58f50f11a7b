import { cpSync } from 'node:fs';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  dts: !process.env.RECADO_NO_TYPES,
  sourcemap: true,
  clean: true,
  removeNodeProtocol: false,
  onSuccess: async () => cpSync('src/scripts', 'dist', { recursive: true, filter: (path) => !path.endsWith('.ts') }),
});
