import type { Fields } from '../common/front-matter/fields.js';
import { type KnownContent, readNamed } from './known-content.js';

/** A track was completed, within so many days of the first day if the badge says so. */
export interface TrackCompleted {
  kind: 'track-completed';
  track: string;
  withinDays: number | null;
}

export const readTrackCompleted = (fields: Fields, known: KnownContent): TrackCompleted => ({
  kind: 'track-completed',
  track: readNamed(fields, 'track', known.tracks, 'track'),
  withinDays: fields.whole('withinDays', 1, 730, 0) || null,
});
