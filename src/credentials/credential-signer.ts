import { Injectable } from '@nestjs/common';
import { Signer } from '../badge-issuer/signer.js';
import { badgePng } from '../badges/badge-png.js';
import { Badges } from '../badges/badges.js';
import { Env } from '../config/env.js';
import { bakedPng, bakedSvg } from './baked.js';
import type { CredentialForm } from './credential-form.js';
import type { CredentialRow } from './credentials.repository.js';
import { namedAs } from './name-form.js';
import { openBadge } from './open-badge.js';

/** Makes the signed text of a badge from what is known of it now; whoever asks has been judged before. */
@Injectable()
export class CredentialSigner {
  constructor(
    private readonly signer: Signer,
    private readonly badges: Badges,
    private readonly env: Env,
  ) {}

  /** As JSON with a Data Integrity proof. */
  async sign(row: CredentialRow) {
    return await this.signer.sign(await this.text(row));
  }

  /** In the form of a file to take along. */
  async file(row: CredentialRow, form: CredentialForm): Promise<string | Uint8Array> {
    switch (form) {
      case 'json':
        return JSON.stringify(await this.sign(row), null, 2);
      case 'jwt':
        return await this.signer.jwt(await this.text(row));
      case 'png':
        return bakedPng(await badgePng(await this.drawing(row)), await this.sign(row));
      case 'svg':
        return bakedSvg(await this.drawing(row), await this.sign(row));
    }
  }

  private async drawing({ svgHash }: CredentialRow): Promise<string> {
    const svg = await this.badges.drawing(svgHash);
    if (svg === null) throw new Error(`No badge has the drawing ${svgHash}.`);
    return svg;
  }

  private async text(row: CredentialRow) {
    const facts = { ...row, name: namedAs(row.nameForm, row) };
    return openBadge(this.env.publicUrl, await this.signer.profile(), facts);
  }
}
