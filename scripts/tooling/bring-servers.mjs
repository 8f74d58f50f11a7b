import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { say, timed } from './say.mjs';

/**
 * Installs the Redis and PostgreSQL programs that tests start privately, with apt, when they are missing and installing is allowed:
 * in CI, or where RECADO_INSTALL_SERVERS=1 says so. Elsewhere the tests that need them are skipped and say why.
 */
export async function bringServers(env = process.env) {
  const missing = [
    ...(env.REDIS_URL || runs('redis-server') ? [] : ['redis-server']),
    ...(env.DATABASE_URL || runs('postgres') || hasDebianPostgres() ? [] : ['postgresql']),
  ];
  if (missing.length === 0 || (env.CI !== 'true' && env.RECADO_INSTALL_SERVERS !== '1')) return;
  const apt = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  await timed(`installing ${missing.join(' and ')} with apt`, async () => {
    const settings = { stdio: 'ignore', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
    const [command, ...words] = apt;
    spawnSync(command, [...words, 'update', '-qq'], settings);
    const { status } = spawnSync(command, [...words, 'install', '-y', '-qq', '--no-install-recommends', ...missing], settings);
    if (status !== 0) say(`apt could not install ${missing.join(' and ')}: install them, or set REDIS_URL and DATABASE_URL`);
  });
}

const runs = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** Debian keeps the programs of PostgreSQL out of PATH. */
function hasDebianPostgres(folder = '/usr/lib/postgresql') {
  return existsSync(folder) && readdirSync(folder).some((version) => existsSync(`${folder}/${version}/bin/initdb`));
}
