import type { Day } from '../common/days.js';
import type { Told } from '../message-texts/message-catalogue.js';

/** What is said of somebody's track. */
export interface TrackTold {
  publicId: string;
  title: string;
  minutes: number;
  dueOn: Day | null;
  /** Why they have it, as a sentence; null where no reason is open. */
  why: string | null;
}

/** How many people are late, and how many are due this week, on a track. */
export interface TrackCount {
  title: string;
  overdue: number;
  due: number;
}

type Named = Pick<TrackTold, 'publicId' | 'title'>;

const pathOf = ({ publicId }: Pick<TrackTold, 'publicId'>) => `/learning/${publicId}`;

/** New work: what, by when and why; several tracks at once in one. */
export function enrolledWords(tracks: readonly TrackTold[]): Told {
  const [first] = tracks;
  if (!first) throw new Error('Nothing new was to be told.');
  if (tracks.length > 1)
    return {
      message: 'enrolled-several',
      values: {
        number: tracks.length,
        tracks: tracks.map(({ title: track, dueOn, why }) => ({ track, dueOn, why })),
      },
      path: '/',
    };
  const { title: track, minutes, dueOn, why } = first;
  return { message: 'enrolled', values: { track, minutes, dueOn, why }, path: pathOf(first) };
}

/** A part of a track that opens now. */
export interface PartTold {
  title: string;
  minutes: number;
  /** Its own due day, or that of the whole. */
  dueOn: Day | null;
}

/** Parts of a track open that waited for their day; they have that day in common. */
export function releasedWords(track: Named, parts: readonly PartTold[]): Told {
  const [first] = parts;
  if (!first) throw new Error('Nothing that opens was to be told.');
  const path = pathOf(track);
  const opened = parts.map(({ title: part, minutes, dueOn }) => ({ part, minutes, dueOn }));
  if (opened.length > 1)
    return {
      message: 'released-several',
      values: { number: opened.length, track: track.title, parts: opened },
      path,
    };
  const { title: part, minutes, dueOn } = first;
  return { message: 'released', values: { part, track: track.title, minutes, dueOn }, path };
}

/** The due day comes near, or has passed. */
export const dueWords = (message: 'due-soon' | 'overdue', track: Named & { dueOn: Day }): Told => ({
  message,
  values: { track: track.title, dueOn: track.dueOn },
  path: pathOf(track),
});

/** A track is done, counts as done by something else, or does not any more. */
export const resultWords = (message: 'completed' | 'credited' | 'credit-lost', track: Named): Told => ({
  message,
  values: { track: track.title },
  path: pathOf(track),
});

/** A track is not asked for any more, or somebody is excused from it. */
export const endedWords = (message: 'waived' | 'withdrawn', track: string): Told => ({
  message,
  values: { track },
});

/** What a manager reads on Monday about those who report to them. */
export function teamWeekWords(tracks: readonly TrackCount[]): Told {
  const total = (kind: 'overdue' | 'due') => tracks.reduce((sum, one) => sum + one[kind], 0);
  return {
    message: 'team-week',
    values: {
      overdue: total('overdue'),
      due: total('due'),
      tracks: tracks.map(({ title: track, overdue, due }) => ({ track, overdue, due })),
    },
    path: '/team',
  };
}

/** What whoever assigned something reads on Monday, once people are more than two weeks late. */
export function assignmentWeekWords(
  assignments: readonly { publicId: string; name: string; late: number }[],
): Told {
  const [first] = assignments;
  const several = assignments.length > 1;
  return {
    message: 'assignment-week',
    values: {
      people: assignments.reduce((sum, { late }) => sum + late, 0),
      several,
      assignments: assignments.map(({ name: assignment, late }) => ({ assignment, late })),
    },
    path: first && !several ? `/assignments/${first.publicId}` : '/assignments',
  };
}
