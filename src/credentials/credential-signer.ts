import { Injectable } from '@nestjs/common';
import { Signer } from '../badge-issuer/signer.js';
import { Env } from '../config/env.js';
import type { CredentialRow } from './credentials.repository.js';
import { namedAs } from './name-form.js';
import { openBadge } from './open-badge.js';

/** Makes the signed text of a badge from what is known of it now; whoever asks has been judged before. */
@Injectable()
export class CredentialSigner {
  constructor(
    private readonly signer: Signer,
    private readonly env: Env,
  ) {}

  /** As JSON with a Data Integrity proof. */
  async sign(row: CredentialRow) {
    return await this.signer.sign(await this.text(row));
  }

  private async text(row: CredentialRow) {
    const facts = { ...row, name: namedAs(row.nameForm, row) };
    return openBadge(this.env.publicUrl, await this.signer.profile(), facts);
  }
}
