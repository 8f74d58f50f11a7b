/** Keys of people lie in a schema of their own, so that backups can leave it out. */
export const keysSchemaOf = (namespace: string): string => `${namespace}_keys`;
