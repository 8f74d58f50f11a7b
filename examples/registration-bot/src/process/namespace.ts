/** Begins every key in Redis, so that other systems may share it. */
export const NAMESPACE = 'registration';
