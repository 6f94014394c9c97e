import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import { ShowStarDto } from './dto/show-star.dto.js';
import { type StarsPageView, type StarWordsListView, toStarsPage, toStarWordsList } from './dto/star.view.js';
import { StarsService } from './stars.service.js';

/** Stars of the quarter, for everybody. */
@Controller('stars')
@Access('signed-in')
export class StarsController {
  constructor(private readonly stars: StarsService) {}

  /** Quarters and their stars, the latest first; by name where a star agrees. */
  @Get()
  async list(@Me() { personId }: Identity, @Query() query: PageQuery): Promise<StarsPageView> {
    return toStarsPage(await this.stars.list(query), personId);
  }

  /** What colleagues wrote of the caller when they nominated them. */
  @Get(':id/nominations')
  async words(@Me() { personId }: Identity, @Param('id') id: string): Promise<StarWordsListView> {
    return toStarWordsList(await this.stars.words(personId, id));
  }

  /** Says, as the star, whether everybody may read one's name. */
  @Put(':id/showing')
  @HttpCode(204)
  async show(
    @Me() { personId }: Identity,
    @Param('id') id: string,
    @Body() { isAgreed }: ShowStarDto,
  ): Promise<void> {
    await this.stars.show(personId, id, isAgreed);
  }
}
