import { isSafeName } from '../../privacy/guard-fields.ts';
import { type PublicId, publicId } from '../../privacy/public-id.ts';

/** A name an author gave, for a span or a metric: itself if it is one word that says nothing of a person. Telling of work must not fail it. */
export const nameOf = (name: string): PublicId => publicId(isSafeName(name) ? name : 'unnamed');
