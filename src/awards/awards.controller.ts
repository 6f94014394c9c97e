import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { AwardsService } from './awards.service.js';
import { RevokeBadgeDto, ShowBadgeDto } from './dto/award.dto.js';
import {
  type MyBadgesView,
  type PersonBadgesView,
  toMyBadgeView,
  toPersonBadgeView,
} from './dto/badge.view.js';

/** Who has which badge. */
@Controller()
export class AwardsController {
  constructor(private readonly awards: AwardsService) {}

  /** Every badge, whether the caller has it, and how far they are. */
  @Access('signed-in')
  @Get('me/badges')
  async mine(@Me() { personId }: Identity): Promise<MyBadgesView> {
    return { items: (await this.awards.mine(personId)).map(toMyBadgeView), nextCursor: null };
  }

  /** Says whether everybody may read that the caller has a badge; nobody but their managers does until they say so. */
  @Access('signed-in')
  @Put('me/badges/:slug/showing')
  @HttpCode(204)
  async show(
    @Me() { personId }: Identity,
    @Param('slug') slug: string,
    @Body() { isShown }: ShowBadgeDto,
  ): Promise<void> {
    await this.awards.show(personId, slug, isShown);
  }

  /** Notes that the caller has seen a badge that is new. */
  @Access('signed-in')
  @Put('me/badges/:slug/seen')
  @HttpCode(204)
  async see(@Me() { personId }: Identity, @Param('slug') slug: string): Promise<void> {
    await this.awards.see(personId, slug);
  }

  /** The badges of somebody in the caller's line, the latest first. */
  @Access('manager')
  @Get('people/:id/badges')
  async ofPerson(@Me() me: Identity, @Param('id') id: string): Promise<PersonBadgesView> {
    return { items: (await this.awards.ofPerson(me, id)).map(toPersonBadgeView), nextCursor: null };
  }

  /** Takes a badge away from somebody, for good: the latest one, or that of a quarter or year. */
  @Access('admin')
  @Post('people/:id/badges/:slug/revocation')
  @HttpCode(204)
  async revoke(
    @Me() me: Identity,
    @Param('id') id: string,
    @Param('slug') slug: string,
    @Body() words: RevokeBadgeDto,
  ): Promise<void> {
    await this.awards.revoke(me, id, slug, words);
  }
}
