import { expect, it } from 'vitest';
import { leaveOutUnused } from './leave-out-unused.ts';

it('leaves out what nothing needs, also at second hand, and nothing else', () => {
  const parts = `local call = redis.call
local NAMES = { 'a' }
local OTHERS = { 'b' }

local function first()
  if NAMES then
    return call('GET', NAMES[1])
  end
end
local function second() return first() end

local function third()
  return OTHERS
end
local function nothing() end
`;
  expect(leaveOutUnused(parts, 'return nothing()\n')).toBe(
    'local call = redis.call\n\n\nlocal function nothing() end\n\nreturn nothing()\n',
  );
  expect(leaveOutUnused(parts, 'return first()\n')).toContain("local NAMES = { 'a' }");
  expect(leaveOutUnused(parts, 'return first()\n')).not.toContain('OTHERS');
});
