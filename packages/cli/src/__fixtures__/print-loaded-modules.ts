import { registerHooks } from 'node:module';

// Preloaded: writes the URL of every module that is loaded from here on.
registerHooks({
  load(url, context, nextLoad) {
    process.stderr.write(`${url}\n`);
    return nextLoad(url, context);
  },
});
