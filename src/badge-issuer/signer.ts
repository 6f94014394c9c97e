import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { from } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { CompanyLooks } from '../company/company-looks.service.js';
import { Env } from '../config/env.js';
import { bundledDocument } from './bundled-contexts.js';
import { didDocument, didOf, issuerProfile, keyIdOf } from './issuer.js';
import { IssuerKeys } from './issuer-keys.js';

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

  private async key() {
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
