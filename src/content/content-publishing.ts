import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { CoursesRepository } from '../courses/courses.repository.js';
import {
  type Difference,
  isDifferent,
  isTouched,
  publishedDifference,
} from '../courses/published-difference.js';
import { EventLog } from '../events/event-log.js';
import { TracksRepository } from '../tracks/tracks.repository.js';
import type { CheckedContent } from '../content-files/content-check.js';
import { ToldContent } from './told-content.js';

/** News that courses or tracks have new versions, were retired or came back: `{ courseVersionIds, trackVersionIds }` of what is new. */
export const COURSES_PUBLISHED = 'courses.published';

/** What a sync did. */
export interface SyncResult {
  courseVersionIds: number[];
  trackVersionIds: number[];
  /** Slugs of what has no folder or file any more. */
  retired: string[];
  /** Slugs of what has one again. */
  returned: string[];
}

/** Makes new versions of what changed; an unchanged course or track is not touched. */
@Injectable()
export class ContentPublishing {
  constructor(
    private readonly courses: CoursesRepository,
    private readonly tracks: TracksRepository,
    private readonly told: ToldContent,
    private readonly events: EventLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Slugs of courses and of tracks that publishing would change; reads only. */
  async waiting(content: CheckedContent): Promise<{ courses: Difference; tracks: Difference }> {
    const [courses, tracks] = await this.differences(content);
    return { courses, tracks };
  }

  /** Whether publishing would do anything; reads only. */
  async wouldChange(content: CheckedContent): Promise<boolean> {
    if (await this.told.wouldChange(content)) return true;
    const differences = await this.differences(content);
    return differences.some(isDifferent);
  }

  /** Publishes checked content inside the caller's run, courses before the tracks that ask them. */
  async publish(content: CheckedContent): Promise<SyncResult> {
    const now = this.clock.now();
    const [courses, tracks] = await this.differences(content);
    const courseVersionIds: number[] = [];
    const trackVersionIds: number[] = [];
    for (const course of content.courses.filter(({ slug }) => isTouched(slug, courses))) {
      const versionId = await this.courses.publish(course, now);
      if (versionId !== null) courseVersionIds.push(versionId);
    }
    for (const track of content.tracks.filter(({ slug }) => isTouched(slug, tracks))) {
      const versionId = await this.tracks.publish(track, now);
      if (versionId !== null) trackVersionIds.push(versionId);
    }
    await this.told.publish(content);
    const goneCourses = await this.courses.retire(courses.retired, now);
    const goneTracks = await this.tracks.retire(tracks.retired, now);
    const result = {
      courseVersionIds,
      trackVersionIds,
      // Another process may have retired them since we looked, and told it.
      retired: [...(goneCourses > 0 ? courses.retired : []), ...(goneTracks > 0 ? tracks.retired : [])],
      returned: [...courses.returned, ...tracks.returned],
    };
    await this.tell(result);
    return result;
  }

  private async tell(result: SyncResult): Promise<void> {
    const { courseVersionIds, trackVersionIds, retired, returned } = result;
    if (Object.values(result).every((list: unknown[]) => list.length === 0)) return;
    await this.events.record({ kind: COURSES_PUBLISHED, payload: { courseVersionIds, trackVersionIds } });
    await this.audit.record({
      actor: 'system',
      action: COURSES_PUBLISHED,
      subject: { type: 'content', id: null },
      facts: {
        courseVersionIds: courseVersionIds.join(', '),
        trackVersionIds: trackVersionIds.join(', '),
        retired: retired.join(', '),
        returned: returned.join(', '),
      },
    });
  }

  private async differences({ courses, tracks }: CheckedContent): Promise<[Difference, Difference]> {
    return [
      publishedDifference(courses, await this.courses.publishedStates()),
      publishedDifference(tracks, await this.tracks.publishedStates()),
    ];
  }
}
