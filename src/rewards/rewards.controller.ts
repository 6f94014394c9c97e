import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PreviewRewardsDto, WriteRewardsDto } from './dto/rewards.dto.js';
import {
  type RewardsPreviewView,
  type RewardsView,
  toRewardsPreview,
  toRewardsView,
} from './dto/rewards.view.js';
import { RewardsService } from './rewards.service.js';

/** Which recognition goes with what: for everybody to read, for admins to write. */
@Controller('rewards')
@Access('signed-in')
export class RewardsController {
  constructor(private readonly rewards: RewardsService) {}

  /** The page as it holds. */
  @Get()
  async current(): Promise<RewardsView> {
    return toRewardsView(await this.rewards.current());
  }

  /** Writes the page anew. */
  @Put()
  @Access('admin')
  async write(
    @Me() { personId }: Identity,
    @Body() { body, version }: WriteRewardsDto,
  ): Promise<RewardsView> {
    return toRewardsView(await this.rewards.write(personId, body, version));
  }

  /** Shows what a text would look like; stores nothing. */
  @Post('preview')
  @HttpCode(200)
  @Access('admin')
  preview(@Body() { body }: PreviewRewardsDto): RewardsPreviewView {
    return toRewardsPreview(body);
  }
}
