/** Characters that show nothing and only disturb a comparison: joiners, direction marks, soft hyphens, variation selectors. */
export const INVISIBLE_CHARACTERS = /\p{Cf}|[\uFE00-\uFE0F]/gu;
