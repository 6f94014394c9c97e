import { Body, Controller, Get, Header, Param, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { SIGNED_DOCUMENT } from '../badge-issuer/linked-data-schemas.js';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { CompanyLooks } from '../company/company-looks.service.js';
import { Env } from '../config/env.js';
import { MEDIA_TYPES } from './credential-form.js';
import { CredentialsService, type MyCredential } from './credentials.service.js';
import { CredentialFormQuery } from './dto/credential-form.query.js';
import { type MyCredentialView, toMyCredentialView } from './dto/credential.view.js';
import { SettleCredentialDto } from './dto/settle-credential.dto.js';
import { StatusListsService } from './status-lists.service.js';

const FILE = { schema: { type: 'string' as const, format: 'binary' } };

/** Badges to take along, as Open Badges 3.0. */
@Controller()
export class CredentialsController {
  constructor(
    private readonly credentials: CredentialsService,
    private readonly lists: StatusListsService,
    private readonly downloads: Downloads,
    private readonly looks: CompanyLooks,
    private readonly env: Env,
  ) {}

  /** A badge of the caller as something to take along: how they are named in it, and whether it is shared. */
  @Access('signed-in')
  @Get('me/badges/:slug/credential')
  async mine(@Me() { personId }: Identity, @Param('slug') slug: string): Promise<MyCredentialView> {
    return await this.view(await this.credentials.mine(personId, slug));
  }

  /** Says how the caller is named in it, and whether everybody with its address may read it. */
  @Access('signed-in')
  @Put('me/badges/:slug/credential')
  async settle(
    @Me() { personId }: Identity,
    @Param('slug') slug: string,
    @Body() { nameForm, isShared }: SettleCredentialDto,
  ): Promise<MyCredentialView> {
    return await this.view(await this.credentials.settle(personId, slug, nameForm, isShared));
  }

  /** A badge of the caller as a signed Open Badge 3.0, by the id of its credential. */
  @Access('signed-in')
  @Get('awards/:id/credential')
  @ApiOkResponse({ content: Object.fromEntries(Object.values(MEDIA_TYPES).map((type) => [type, FILE])) })
  async file(
    @Me() me: Identity,
    @Param('id') id: string,
    @Query() { form }: CredentialFormQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.downloads.send(response, me, await this.credentials.file(me.personId, id, form));
  }

  /** Which badges were taken away, as a signed Bitstring Status List. */
  @Access('anyone')
  @Get('credential-status/:list')
  @Header('Content-Type', 'application/vc')
  @Header('Cache-Control', 'public, max-age=60')
  @ApiOkResponse({ content: { 'application/vc': SIGNED_DOCUMENT } })
  async list(@Param('list') list: string) {
    return await this.lists.list(Number(list));
  }

  private async view(credential: MyCredential): Promise<MyCredentialView> {
    return toMyCredentialView(this.env.publicUrl, (await this.looks.current()).name, credential);
  }
}
