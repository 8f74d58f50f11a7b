import { ConfigurationError } from '@recado/core';

/** A schema name as SQL. Kept to plain words: it also becomes part of a channel name. */
export function quoteSchema(schema: string): string {
  if (!/^[a-z_][a-z0-9_]{0,47}$/.test(schema)) {
    throw new ConfigurationError({
      message: `"${schema}" is no name for a schema.`,
      hint: 'Use up to 48 lower-case letters, digits and underscores, beginning with a letter.',
    });
  }
  return `"${schema}"`;
}
