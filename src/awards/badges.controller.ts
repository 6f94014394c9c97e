import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Badges } from '../badges/badges.js';
import { Access } from '../common/access/access.js';
import { Downloads } from '../common/http/downloads.js';
import { badgeNotFound } from './awards.errors.js';
import { AwardsService } from './awards.service.js';
import {
  type BadgeCountsView,
  type BadgeDetailView,
  type BadgesView,
  toBadgeCountView,
  toBadgeDetailView,
  toBadgeView,
} from './dto/badge.view.js';

/** The badges that there are. */
@Controller('badges')
export class BadgesController {
  constructor(
    private readonly badges: Badges,
    private readonly awards: AwardsService,
    private readonly downloads: Downloads,
  ) {}

  /** Every badge that can be earned, with what earns it. */
  @Access('signed-in')
  @Get()
  async list(): Promise<BadgesView> {
    return { items: (await this.badges.current()).map(toBadgeView), nextCursor: null };
  }

  /** For each badge, how many people have it, and how many meet its criterion today. */
  @Access('admin')
  @Get('counts')
  async counts(): Promise<BadgeCountsView> {
    return { items: (await this.awards.counts()).map(toBadgeCountView), nextCursor: null };
  }

  /** A drawing, or the same as a picture (`.png`), by its content: the address always means the same one. */
  @Access('anyone')
  @ApiOkResponse({
    content: {
      'image/svg+xml': { schema: { type: 'string' } },
      'image/png': { schema: { type: 'string', format: 'binary' } },
    },
  })
  @Get('images/:file')
  async image(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const isPicture = file.endsWith('.png');
    const content = isPicture ? await this.badges.picture(file) : await this.badges.drawing(file);
    if (content === null) throw badgeNotFound();
    const mediaType = isPicture ? 'image/png' : 'image/svg+xml';
    this.downloads.sendToAnyone(response, { mediaType, content: Buffer.from(content) });
  }

  /** A badge with what it stands for, and who lets everybody read that they have it. */
  @Access('signed-in')
  @Get(':slug')
  async get(@Param('slug') slug: string): Promise<BadgeDetailView> {
    const { badge, holders } = await this.awards.get(slug);
    return toBadgeDetailView(badge, holders);
  }
}
