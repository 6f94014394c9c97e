import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { SIGNED_DOCUMENT } from '../badge-issuer/linked-data-schemas.js';
import { Access } from '../common/access/access.js';
import { BadgeCheckService } from './badge-check.service.js';
import type { BadgeStateView } from './dto/badge-state.view.js';
import { CheckBadgeDto } from './dto/check-badge.dto.js';
import { type SharedCredentialView, toSharedCredentialView } from './dto/shared-credential.view.js';
import { SharedCredentialsService } from './shared-credentials.service.js';

/** Badges that their people share, for whoever has the address. */
@Controller('credentials')
export class SharedCredentialsController {
  constructor(
    private readonly credentials: SharedCredentialsService,
    private readonly checks: BadgeCheckService,
  ) {}

  /** Checks the signed JSON of a badge that somebody presents: whether it is ours, unchanged, and holds. Nothing of it is kept. */
  @Access('anyone')
  @Post('check')
  @HttpCode(200)
  async check(@Body() { badge }: CheckBadgeDto): Promise<BadgeStateView> {
    return { state: await this.checks.check(badge) };
  }

  /** Whether a badge holds; what it is, and whose, only while its person shares it. */
  @Access('anyone')
  @Get(':id')
  @Header('Cache-Control', 'no-store')
  async look(@Param('id') id: string): Promise<SharedCredentialView> {
    return toSharedCredentialView(await this.credentials.look(id));
  }

  /** A badge that is shared, as a signed Open Badge 3.0. */
  @Access('anyone')
  @Get(':id/document')
  @Header('Content-Type', 'application/vc')
  @Header('Content-Disposition', 'attachment; filename="open-badge.json"')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ content: { 'application/vc': SIGNED_DOCUMENT } })
  async signed(@Param('id') id: string) {
    return await this.credentials.signed(id);
  }
}
