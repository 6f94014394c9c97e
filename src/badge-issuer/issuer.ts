import type { PublicKey } from './issuer-keys.repository.js';

/** The name under which an address signs (`did:web`): `https://learn.example:8443` is `did:web:learn.example%3A8443`. */
export const didOf = (publicUrl: string) => `did:web:${encodeURIComponent(new URL(publicUrl).host)}`;

/** The name of one of its keys. */
export const keyIdOf = (publicUrl: string, generation: number) => `${didOf(publicUrl)}#key-${generation}`;

/** Whether strangers can find who signed: `did:web` is looked up by https, at a name that the world knows. */
export const isReachable = (publicUrl: string) => new URL(publicUrl).protocol === 'https:';

/** What `did:web` leads to: every key that ever signed, so that what an earlier one signed still verifies. */
export function didDocument(publicUrl: string, keys: readonly PublicKey[]) {
  const id = didOf(publicUrl);
  const verificationMethod = keys.map(({ generation, publicKey }) => ({
    id: keyIdOf(publicUrl, generation),
    type: 'Multikey',
    controller: id,
    publicKeyMultibase: publicKey,
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod,
    assertionMethod: verificationMethod.map((method) => method.id),
  };
}

/** Who gives the badges, as Open Badges describes it. */
export const issuerProfile = (publicUrl: string, company: string) => ({
  id: didOf(publicUrl),
  type: ['Profile'],
  name: company,
  url: publicUrl,
});
