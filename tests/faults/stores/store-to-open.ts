/** A store and its queue by where they are, so that they can be told to another process. */
export type StoreToOpen =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'redis'; readonly port: number }
  /** Jobs wait in a SQLite file of the folder. */
  | { readonly kind: 'postgres'; readonly url: string; readonly folder: string };
