import { Injectable } from '@nestjs/common';
import { BadgeEvidence } from '../badge-evidence/badge-evidence.js';
import type { BadgeContent } from '../badges/badge.js';
import { AwardsRepository, type HolderRow } from '../awards/awards.repository.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import { Env } from '../config/env.js';
import type { SqlFragment } from '../people/visible-people.js';
import { badgeHasMistakes } from './badge-editor.errors.js';
import type { BadgeForm, FormMistake } from './badge-form.js';
import { BadgeTexts } from './badge-texts.js';

/** What publishing a form would mean; the counts are null where it cannot be published as it is. */
export interface BadgePreview {
  mistakes: FormMistake[];
  /** How many people in service meet its criterion today. */
  wouldHave: number | null;
  /** How many of these would be given it at once. */
  wouldGet: number | null;
}

/** How a badge is called that there is not yet. */
const UNNAMED = 'a-new-badge';

/** What a form would mean, before it is published: nothing is given or kept by looking. */
@Injectable()
export class BadgeDrafting {
  constructor(
    private readonly texts: BadgeTexts,
    private readonly evidence: BadgeEvidence,
    private readonly awards: AwardsRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async preview(slug: string, form: BadgeForm): Promise<BadgePreview> {
    const { badge, mistakes } = await this.texts.check(slug || UNNAMED, form);
    if (!badge || mistakes.length > 0) return { mistakes, wouldHave: null, wouldGet: null };
    const earners = this.earnersOf(badge);
    return {
      mistakes,
      wouldHave: await this.awards.countEarners(earners, this.today()),
      wouldGet: await this.awards.countNew(earners, slug, this.today()),
    };
  }

  /** Who would have it today; throws BADGE_HAS_MISTAKES. */
  async people<T>(
    slug: string,
    form: BadgeForm,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
    view: (row: HolderRow) => T,
  ): Promise<Page<T>> {
    const { badge, mistakes } = await this.texts.check(slug || UNNAMED, form);
    if (!badge || mistakes.length > 0) throw badgeHasMistakes(mistakes);
    const [after = 0] = cursor ? decodeCursor(cursor, ['id']) : [];
    const rows = await this.awards.earnersAfter(this.earnersOf(badge), this.today(), Number(after), limit);
    return toPage(rows, limit, ({ id }) => [id], view);
  }

  private earnersOf(badge: BadgeContent): SqlFragment {
    return this.evidence.earnersOn(badge, null, this.today(), this.env.COMPANY_TIME_ZONE);
  }

  private today(): Day {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}
