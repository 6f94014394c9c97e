import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { Injectable } from '@nestjs/common';
import { Env } from '../config/env.js';
import { bundledDocument } from './bundled-contexts.js';
import { didDocument, didOf } from './issuer.js';
import { IssuerKeys } from './issuer-keys.js';

/** Checks what was signed in the name of the company, without asking anybody. */
@Injectable()
export class Verifier {
  constructor(
    private readonly keys: IssuerKeys,
    private readonly env: Env,
  ) {}

  /** Whether a text stands as one of our keys signed it; when it holds is not asked here. */
  async isOurs(credential: { validFrom: Date; text: object }): Promise<boolean> {
    const document = didDocument(this.env.publicUrl, await this.keys.published());
    const ours = new Map<string, object>([[didOf(this.env.publicUrl), document]]);
    for (const method of document.verificationMethod)
      ours.set(method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method });
    const { verified } = await verifyCredential({
      credential: credential.text,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: async (url) => {
        const found = ours.get(url);
        return found ? { contextUrl: null, documentUrl: url, document: found } : await bundledDocument(url);
      },
      now: credential.validFrom,
      // What was revoked is known here, and need not be read from a list.
      checkStatus: async () => await Promise.resolve({ verified: true }),
    });
    return verified;
  }
}
