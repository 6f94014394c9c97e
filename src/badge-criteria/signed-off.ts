import type { Fields } from '../common/front-matter/fields.js';
import { type KnownContent, readNamed } from './known-content.js';

/** Somebody else signed off a requirement. */
export interface SignedOff {
  kind: 'signed-off';
  signOff: string;
}

export const readSignedOff = (fields: Fields, known: KnownContent): SignedOff => ({
  kind: 'signed-off',
  signOff: readNamed(fields, 'signOff', known.signOffs, 'sign-off'),
});
