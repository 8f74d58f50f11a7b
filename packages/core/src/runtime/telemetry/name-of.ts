import { looksLikePublicId, type PublicId, publicId } from '../../privacy/public-id.ts';

/** A name an author gave, for a span or a metric: itself if it is one word. Telling of work must not fail it. */
export const nameOf = (name: string): PublicId => publicId(looksLikePublicId(name) ? name : 'unnamed');
