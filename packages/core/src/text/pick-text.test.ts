import { describe, expect, it } from 'vitest';
import { pickText } from './pick-text.ts';

describe('pickText', () => {
  it('prefers the language asked for', () => {
    expect(pickText({ pt: 'Oi', en: 'Hi' }, 'en')).toBe('Hi');
  });
  it('falls back in the order given, Portuguese first by default', () => {
    expect(pickText({ pt: 'Oi', en: 'Hi' }, 'es')).toBe('Oi');
    expect(pickText({ pt: 'Oi', en: 'Hi' }, 'es', ['en', 'pt'])).toBe('Hi');
  });
  it('keeps a text that is empty on purpose', () => {
    expect(pickText({ pt: 'Oi', en: '' }, 'en')).toBe('');
  });
  it('answers an empty string when nothing is there', () => {
    expect(pickText({}, 'pt')).toBe('');
    expect(pickText({ en: 'Hi' }, 'pt', ['pt', 'es'])).toBe('');
  });
});
