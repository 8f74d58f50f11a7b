import { defineConfig } from 'tsup';

export default defineConfig({
  // bot-host is the process that `recado dev` forks: it must have a name of its own in dist.
  entry: { index: 'src/index.ts', bin: 'src/bin.ts', 'bot-host': 'src/host/bot-host.ts' },
  format: 'esm',
  dts: !process.env.RECADO_NO_TYPES && { entry: { index: 'src/index.ts' } },
  sourcemap: true,
  clean: true,
  removeNodeProtocol: false,
});
