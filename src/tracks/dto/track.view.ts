import { renderMarkdown } from '../../common/markdown/markdown.js';
import { recurrenceInWords } from '../recurrence.js';
import type { RequirementKind, TrackDepth } from '../track.js';
import type { Track } from '../tracks.service.js';

/** One thing that a track asks. */
export class RequirementView {
  /** The course's slug, or the requirement's own. */
  slug: string;
  kind: RequirementKind;
  title: string;
  minutes: number;
  /** For a sign-off: what the observer looks for. */
  guide: string | null;
  /** The day of an enrolment on which it opens, its first one being day 1; null where it is open at once. */
  opensOnDay: number | null;
  /** The day of an enrolment by which it is due; null where that is the due day of the whole. */
  dueOnDay: number | null;
}

/** A track as it is published now. */
export class TrackView {
  slug: string;
  version: number;
  depth: TrackDepth;
  title: string;
  summaryHtml: string;
  minutes: number;
  /** How it comes back after a completion, in words such as `every 12 months`; null where it does not. */
  comesBack: string | null;
  requirements: RequirementView[];
}

export class TracksView {
  items: TrackView[];
  nextCursor: string | null;
}

export function toTrackView({ row, requirements }: Track): TrackView {
  return {
    slug: row.slug,
    version: row.number,
    depth: row.depth,
    title: row.title,
    summaryHtml: renderMarkdown(row.summary, null),
    minutes: row.minutes,
    comesBack: row.recurrence && recurrenceInWords(row.recurrence),
    requirements: requirements.map(({ slug, kind, title, minutes, guide, opensOnDay, dueOnDay }) => ({
      slug,
      kind,
      title,
      minutes,
      guide,
      opensOnDay,
      dueOnDay,
    })),
  };
}
