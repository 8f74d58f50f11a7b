import { describe, expect, it } from 'vitest';
import { databaseUrlSetting, redisUrlSetting } from './connection-strings.ts';

describe('where Redis is', () => {
  it.each([
    [{ REDIS_URL: 'redis://redis:6379/2' }, 'redis://redis:6379/2'],
    [{ ConnectionStrings__Redis: 'cache.example.com:6379' }, 'redis://cache.example.com:6379'],
    [{ Redis: 'redis:6380,password=a/b,ssl=true' }, 'rediss://:a%2Fb@redis:6380'],
    [{}, undefined],
  ])('%j', (env, url) => {
    expect(redisUrlSetting(env)).toBe(url);
  });
});

describe('where Postgres is', () => {
  it.each([
    [{ DATABASE_URL: 'postgres://a@db/userdb' }, 'postgres://a@db/userdb'],
    [
      { ConnectionStrings__DefaultConnection: 'Host=db;Port=5433;Database=userdb;Username=ana;Password=p=@;' },
      'postgres://ana:p%3D%40@db:5433/userdb',
    ],
    [{ DATABASE_URL: 'Host=db;Database=userdb' }, 'postgres://db:5432/userdb'],
    [{}, undefined],
  ])('%j', (env, url) => {
    expect(databaseUrlSetting(env)).toBe(url);
  });
});

it.each([
  ['Redis', () => redisUrlSetting({ REDIS_URL: ',password=segredo' })],
  ['Postgres', () => databaseUrlSetting({ DATABASE_URL: 'Password=segredo' })],
])('an address of %s that cannot be read is refused without showing it', (_, read) => {
  expect(read).toThrow('cannot be read');
  expect(read).not.toThrow('segredo');
});
