const text = { type: 'string' as const };
const texts = { type: 'array' as const, items: text };

/** A document of a standard that says more than we name: its own fields are described where the standard is. */
const document = (properties: Record<string, object>) => ({
  schema: {
    type: 'object' as const,
    properties,
    required: Object.keys(properties),
    additionalProperties: true,
  },
});

/** A Verifiable Credential 2.0 with its proof: an Open Badge, or a list of what was taken away. */
export const SIGNED_DOCUMENT = document({
  '@context': texts,
  id: text,
  type: texts,
  validFrom: text,
  proof: document({ cryptosuite: text, verificationMethod: text, proofValue: text }).schema,
});

/** A document of `did:web`. */
export const DID_DOCUMENT = document({
  '@context': texts,
  id: text,
  verificationMethod: {
    type: 'array',
    items: document({ id: text, type: text, controller: text, publicKeyMultibase: text }).schema,
  },
  assertionMethod: texts,
});

/** Who gives badges, as Open Badges 3.0 has it. */
export const ISSUER_PROFILE = document({ id: text, type: texts, name: text, url: text });

/** Keys as JSON Web Keys. */
export const JWK_SET = document({
  keys: { type: 'array', items: document({ kty: text, crv: text, x: text, kid: text }).schema },
});
