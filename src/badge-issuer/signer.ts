import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { type Ed25519Key, from } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { Injectable } from '@nestjs/common';
import { importJWK, SignJWT } from 'jose';
import { Clock } from '../common/clock.js';
import { CompanyLooks } from '../company/company-looks.service.js';
import { Env } from '../config/env.js';
import { bundledDocument } from './bundled-contexts.js';
import { didDocument, didOf, issuerProfile, keyIdOf } from './issuer.js';
import { IssuerKeys } from './issuer-keys.js';

/** What a token repeats of its credential as claims. */
type SignedClaims = {
  id: string;
  validFrom: string;
  validUntil?: string | undefined;
  credentialSubject: { id: string };
};

/** Behind these, a secret key repeats the public one. */
const SECRET_BYTES = 32;

const inBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const toJwk = (publicKey: Uint8Array) => ({ kty: 'OKP', crv: 'Ed25519', x: inBase64(publicKey) });

/** Signs in the name of the company, without asking anybody. */
@Injectable()
export class Signer {
  constructor(
    private readonly keys: IssuerKeys,
    private readonly looks: CompanyLooks,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Who signs, as a credential names them. */
  async profile() {
    return issuerProfile(this.env.publicUrl, (await this.looks.current()).name);
  }

  async didDocument() {
    return didDocument(this.env.publicUrl, await this.keys.published());
  }

  /** A credential with its proof (eddsa-rdfc-2022). */
  async sign<T extends object>(credential: T): Promise<T & { proof: object }> {
    const suite = new DataIntegrityProof({
      signer: (await this.key()).signer(),
      cryptosuite,
      date: this.clock.now(),
    });
    return await issue({ credential, suite, documentLoader: bundledDocument });
  }

  /** A credential as a JSON Web Token, signed with the same key. */
  async jwt(credential: SignedClaims & Record<string, unknown>): Promise<string> {
    const key = await this.key();
    const { publicKey, secretKey } = await key.export({ publicKey: true, secretKey: true, raw: true });
    const jwk = { ...toJwk(publicKey), d: inBase64(secretKey.subarray(0, SECRET_BYTES)) };
    const token = new SignJWT(credential)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: key.id })
      .setIssuer(didOf(this.env.publicUrl))
      .setJti(credential.id)
      .setSubject(credential.credentialSubject.id)
      .setNotBefore(new Date(credential.validFrom));
    if (typeof credential.validUntil === 'string') token.setExpirationTime(new Date(credential.validUntil));
    return await token.sign(await importJWK(jwk, 'EdDSA'));
  }

  /** The keys that verify, as verifiers of JSON Web Tokens read them. */
  async jwks() {
    const keys = await this.keys.published();
    return {
      keys: await Promise.all(
        keys.map(async ({ generation, publicKey }) => {
          const key = await from({ type: 'Multikey', publicKeyMultibase: publicKey });
          const raw = await key.export({ publicKey: true, raw: true });
          const kid = keyIdOf(this.env.publicUrl, generation);
          return { ...toJwk(raw.publicKey), kid, alg: 'EdDSA', use: 'sig' };
        }),
      ),
    };
  }

  private async key(): Promise<Ed25519Key> {
    const { generation, publicKey, secretKey } = await this.keys.signing();
    return await from({
      '@context': 'https://w3id.org/security/multikey/v1',
      type: 'Multikey',
      id: keyIdOf(this.env.publicUrl, generation),
      controller: didOf(this.env.publicUrl),
      publicKeyMultibase: publicKey,
      secretKeyMultibase: secretKey,
    });
  }
}
