import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { CourseDrafts } from '../course-drafts/course-drafts.service.js';
import { CoursesRepository } from '../courses/courses.repository.js';
import { lessonDifference } from '../courses/lesson-difference.js';
import type { UnderWayView } from './dto/under-way.view.js';
import { VersionMovesRepository } from './version-moves.repository.js';

/** People counted at most, so that looking never takes longer than that. */
const MOST_COUNTED = 50_000;

/** Says whom publishing a draft concerns, and what it asks of them. */
@Injectable()
export class UnderWayService {
  constructor(
    private readonly drafts: CourseDrafts,
    private readonly courses: CoursesRepository,
    private readonly repository: VersionMovesRepository,
  ) {}

  /** Throws DRAFT_NOT_FOUND, WRITES_FOR_EVERYBODY. */
  async of(identity: Identity, slug: string): Promise<UnderWayView> {
    const { course, mistakes } = await this.drafts.get(identity, slug);
    const published = await this.courses.findCurrent(slug);
    if (!published) return { people: 0, hasMore: false, lessons: null };
    const people = await this.repository.countUnderWay(published.courseId, MOST_COUNTED + 1);
    const counted = { people: Math.min(people, MOST_COUNTED), hasMore: people > MOST_COUNTED };
    if (!course || mistakes.length > 0) return { ...counted, lessons: null };
    const difference = lessonDifference(await this.repository.contentOf(published.id), course);
    return {
      ...counted,
      lessons: {
        unchanged: difference.unchanged.length,
        rewritten: difference.rewritten.length,
        added: difference.added.length,
        removed: difference.removed.length,
      },
    };
  }
}
