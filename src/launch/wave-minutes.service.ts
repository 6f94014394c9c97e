import { Injectable } from '@nestjs/common';
import { waveNotFound } from '../assignments/assignments.errors.js';
import { startOfDay } from '../common/days.js';
import { decodeCursor, toPage } from '../common/paging/page.js';
import { Env } from '../config/env.js';
import { toGroupMinutesView, type WaveMinutesView } from './dto/wave-minutes.view.js';
import type { WaveMinutesQuery } from './dto/wave-minutes.query.js';
import { type GroupMinutes, WaveMinutesRepository } from './wave-minutes.repository.js';

/** Says how much learning a wave will ask of whom, so that the time can be kept free before it starts. */
@Injectable()
export class WaveMinutes {
  constructor(
    private readonly repository: WaveMinutesRepository,
    private readonly env: Env,
  ) {}

  /** Throws WAVE_NOT_FOUND. Of a wave that has begun it tells what is still to be enrolled: as a rule nobody. */
  async of(waveId: string, { by, limit, cursor }: WaveMinutesQuery): Promise<WaveMinutesView> {
    const wave = await this.repository.findWave(waveId);
    const track = wave && (await this.repository.trackOf(wave.assignmentId));
    if (!wave || !track) throw waveNotFound();
    const startsAt = startOfDay(wave.startsOn, this.env.COMPANY_TIME_ZONE);
    const [key = '', id = -1] = cursor ? decodeCursor(cursor, ['text', 'id']) : [];
    const groups = await this.repository.groups(wave, track, startsAt, {
      by,
      after: [String(key), Number(id)],
      limit,
    });
    const page = toPage(groups, limit, ({ sortKey, groupId }) => [sortKey, groupId], toGroupMinutesView);
    // Where the groups all stand on one page, there is nothing to count again.
    const total = async () =>
      page.nextCursor === null ? together(groups) : await this.repository.total(wave, track, startsAt);
    return {
      startsOn: wave.startsOn,
      track: { slug: track.slug, title: track.title, minutes: track.minutes },
      total: cursor ? null : await total(),
      groups: page,
    };
  }
}

const together = (groups: readonly GroupMinutes[]) => ({
  people: groups.reduce((sum, { people }) => sum + people, 0),
  minutes: groups.reduce((sum, { minutes }) => sum + minutes, 0),
});
