import type { Download } from '../common/http/downloads.js';

/** As what somebody takes a badge along: JSON, a JSON Web Token, or a picture with the JSON inside. */
export const CREDENTIAL_FORMS = ['json', 'jwt', 'png', 'svg'] as const;
export type CredentialForm = (typeof CREDENTIAL_FORMS)[number];

export const MEDIA_TYPES: Readonly<Record<CredentialForm, string>> = {
  json: 'application/vc',
  jwt: 'application/jwt',
  png: 'image/png',
  svg: 'image/svg+xml',
};

/** A file of somebody's own badge. */
export function badgeFile(
  slug: string,
  form: CredentialForm,
  personId: number,
  content: string | Uint8Array,
): Download {
  return {
    name: `badge-${slug}.${form}`,
    mediaType: MEDIA_TYPES[form],
    pieces: once({ content, personIds: [personId] }),
    mayHave: (identity) => identity.personId === personId,
  };
}

async function* once<T>(piece: T): AsyncGenerator<T> {
  yield await Promise.resolve(piece);
}
