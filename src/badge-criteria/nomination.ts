import type { Fields } from '../common/front-matter/fields.js';

/** Colleagues nominated somebody, and others decided: the panel of a quarter chose them as its star. */
export interface Nomination {
  kind: 'nomination';
  decidedBy: NominationDecider;
}

const DECIDERS = ['panel'] as const;
export type NominationDecider = (typeof DECIDERS)[number];

export const readNomination = (fields: Fields): Nomination => ({
  kind: 'nomination',
  decidedBy: fields.oneOf('decidedBy', DECIDERS) ?? 'panel',
});
