const causes = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ERR_SOCKET_TIMEOUT|network/i,
    'The registry cannot be reached: check the network (or the proxy: npm config get proxy) and start again.',
  ],
  [
    /CERT|SSL|self.signed/i,
    'The registry’s certificate is not trusted here: set NODE_EXTRA_CA_CERTS or npm config set cafile, and start again.',
  ],
  [/E401|E403|ERR_PNPM_FETCH_40[13]/, 'The registry refused: check its address (npm config get registry) and your access to it.'],
  [
    /E404|ETARGET|ERR_PNPM_FETCH_404|NO_MATCHING_VERSION/,
    'The registry has no such package: check npm config get registry; if that is npm’s own, this platform is not supported; install Node 24 from https://nodejs.org.',
  ],
  [/ENOSPC/, 'The disk is full: make room and start again.'],
  [/EACCES|EPERM|EROFS/, 'This folder (or npm’s cache) cannot be written: check its owner and start again.'],
  [/OUTDATED_LOCKFILE/, 'pnpm-lock.yaml does not match the package.json files: run pnpm install and commit the lockfile.'],
];

/** What went wrong while fetching `what`, what to do, and the end of the tool's own words. */
export function explainNpmFailure(what, output) {
  const advice = causes.find(([pattern]) => pattern.test(output))?.[1] ?? 'Its own words:';
  const tail = output.trim().split('\n').slice(-12).join('\n');
  return `Could not fetch ${what}. ${advice}\n${tail}`;
}
