import { ConfigurationError } from '@recado/core';

/** Keys of people lie in a schema of their own, so that backups can leave it out. @throws ConfigurationError when the name has no room for it. */
export function keysSchemaOf(namespace: string): string {
  if (namespace.length > LONGEST_NAMESPACE) {
    throw new ConfigurationError({
      message: `The namespace "${namespace}" is too long: people's keys are in a schema of their own, "<name>_keys", which has up to 48 letters.`,
      hint: `Use up to ${LONGEST_NAMESPACE} letters, digits and underscores.`,
    });
  }
  return `${namespace}_keys`;
}

const LONGEST_NAMESPACE = 43;
