import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import { decodeCursor } from '../common/paging/page.js';
import { PageQuery } from '../common/paging/page.query.js';
import { toTrackView, type TracksView, type TrackView } from './dto/track.view.js';
import { TracksService } from './tracks.service.js';

@Controller('tracks')
export class TracksController {
  constructor(private readonly tracks: TracksService) {}

  /** Every track that is published now, by slug. */
  @Access('signed-in')
  @Get()
  async list(@Query() { limit, cursor }: PageQuery): Promise<TracksView> {
    const [after = ''] = cursor ? decodeCursor(cursor, ['text']) : [];
    return await this.tracks.list(String(after), limit, toTrackView);
  }

  /** A track with what it asks, in order. */
  @Access('signed-in')
  @Get(':slug')
  async get(@Param('slug') slug: string): Promise<TrackView> {
    return toTrackView(await this.tracks.get(slug));
  }
}
