/** A file to send: one uploaded before, or a public https link that WhatsApp fetches itself. */
export type OutboundMedia = { readonly mediaId: string } | { readonly link: string };
