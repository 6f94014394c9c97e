import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Access } from '../common/access/access.js';
import { DID_DOCUMENT, ISSUER_PROFILE, JWK_SET } from './linked-data-schemas.js';
import { Signer } from './signer.js';

const A_FEW_MINUTES = 'public, max-age=300';

/** Who signs badges, at the addresses where verifiers look. */
@Controller('.well-known')
export class BadgeIssuerController {
  constructor(private readonly signer: Signer) {}

  /** The keys of the issuer, by `did:web`. */
  @Access('anyone')
  @Get('did.json')
  @Header('Content-Type', 'application/did+json')
  @Header('Cache-Control', A_FEW_MINUTES)
  @ApiOkResponse({ content: { 'application/did+json': DID_DOCUMENT } })
  async did() {
    return await this.signer.didDocument();
  }

  /** The profile of the issuer, as Open Badges describes it. */
  @Access('anyone')
  @Get('badge-issuer.json')
  @Header('Cache-Control', A_FEW_MINUTES)
  @ApiOkResponse({ content: { 'application/json': ISSUER_PROFILE } })
  async profile() {
    return await this.signer.profile();
  }

  /** The same keys, as verifiers of JSON Web Tokens read them. */
  @Access('anyone')
  @Get('jwks.json')
  @Header('Cache-Control', A_FEW_MINUTES)
  @ApiOkResponse({ content: { 'application/json': JWK_SET } })
  async jwks() {
    return await this.signer.jwks();
  }
}
