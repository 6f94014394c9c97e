import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Mistake } from '../common/front-matter/mistake.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { checkContent } from '../content-files/content-check.js';
import { ContentPublishing } from '../content/content-publishing.js';
import type { Difference } from '../courses/published-difference.js';
import { TipPublishing } from '../tips/tip-publishing.js';
import { ContentSource } from '../written-courses/content-source.js';
import { ContentStatusRepository, type PublishedRow } from './content-status.repository.js';

/** What the content folder holds, as it was read now. */
export interface ContentCheck {
  checkedAt: Date;
  /** Without a folder nothing else is known. */
  isFolderThere: boolean;
  courses: number;
  tracks: number;
  tips: number;
  mistakes: Mistake[];
  /** What could be better; none is told while there are mistakes. */
  advice: Mistake[];
  /** What the next publishing would change; unknown, and so empty, while there are mistakes. */
  waiting: { courses: Difference; tracks: Difference; tips: Difference };
  /** Slugs of courses that stand as they were written in the browser. */
  written: string[];
  /** Of these, those that the folder has changed as well: publishing leaves them alone until somebody chooses. */
  conflicts: string[];
}

const NOTHING: Difference = { changed: [], retired: [], returned: [] };

/** How the content stands: what is published, and what is in the folder. */
@Injectable()
export class ContentStatus {
  /** A check that is under way: whoever asks meanwhile gets its result. */
  private running: Promise<ContentCheck> | null = null;

  constructor(
    private readonly repository: ContentStatusRepository,
    private readonly publishing: ContentPublishing,
    private readonly tips: TipPublishing,
    private readonly source: ContentSource,
    private readonly clock: Clock,
  ) {}

  async list<T>({ limit, cursor }: PageQuery, view: (row: PublishedRow) => T): Promise<Page<T>> {
    const [place = 0, slug = ''] = cursor ? decodeCursor(cursor, ['id', 'text']) : [];
    const rows = await this.repository.page({ place: Number(place), slug: String(slug) }, limit);
    return toPage(rows, limit, (row) => [row.place, row.slug], view);
  }

  /** Reads the folder as publishing would, and publishes nothing. */
  async check(): Promise<ContentCheck> {
    this.running ??= this.look().finally(() => (this.running = null));
    return await this.running;
  }

  private async look(): Promise<ContentCheck> {
    const checkedAt = this.clock.now();
    const source = await this.source.read();
    const content = checkContent(source?.files ?? []);
    const { courses, tracks, tips, mistakes, advice } = content;
    const isKnown = source !== null && mistakes.length === 0;
    return {
      checkedAt,
      isFolderThere: source !== null,
      courses: courses.length,
      tracks: tracks.length,
      tips: tips.length,
      mistakes,
      advice: isKnown ? advice : [],
      waiting: isKnown
        ? { ...(await this.publishing.waiting(content)), tips: await this.tips.waiting(tips) }
        : { courses: NOTHING, tracks: NOTHING, tips: NOTHING },
      written: source?.written ?? [],
      conflicts: source?.conflicts ?? [],
    };
  }
}
