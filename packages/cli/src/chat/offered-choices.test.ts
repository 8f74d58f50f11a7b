import { describe, expect, it } from 'vitest';
import { aMessage } from '../test-support/a-message.ts';
import { offeredChoices } from './offered-choices.ts';

const menu = aMessage({ id: 'menu', choices: [{ id: 'a', title: 'Um' }] });

describe('offeredChoices', () => {
  it('are those of the latest message that has some', () => {
    expect(offeredChoices([menu, aMessage({ id: 'text' })])).toBe(menu);
  });

  it('are gone once the person has written', () => {
    expect(offeredChoices([menu, aMessage({ from: 'user' })])).toBeUndefined();
    expect(offeredChoices([])).toBeUndefined();
  });
});
