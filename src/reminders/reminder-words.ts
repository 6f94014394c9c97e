import type { Day } from '../common/days.js';
import { weekdayInWords } from '../common/day-words.js';
import type { Words } from '../outbox/words.js';

/** A heading and what stands below it. */
export interface Told {
  subject: string;
  words: Words;
}

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

const pathOf = ({ publicId }: Pick<TrackTold, 'publicId'>) => `/learning/${publicId}`;
const counted = (count: number, one: string, other: string) =>
  count === 1 ? `1 ${one}` : `${count} ${other}`;

/** New work: what, by when and why; several tracks at once in one. */
export function enrolledWords(tracks: readonly TrackTold[]): Told {
  const [first] = tracks;
  if (!first) throw new Error('Nothing new was to be told.');
  if (tracks.length > 1) {
    const each = tracks.map(({ title, dueOn, why }) =>
      [`${title}${dueOn ? `, by ${weekdayInWords(dueOn)}` : ''}.`, why && `Why you have it: ${why}.`]
        .filter(Boolean)
        .join('\n'),
    );
    return {
      subject: `New for you: ${tracks.length} tracks`,
      words: {
        paragraphs: [...each, 'You can do them in parts, whenever it suits your day.'],
        link: { label: 'See what is new', path: '/' },
      },
    };
  }
  const { title, minutes, dueOn, why } = first;
  const takes = `It takes about ${counted(minutes, 'minute', 'minutes')}, and you can do it in parts.`;
  return {
    subject: `New for you: ${title}`,
    words: {
      paragraphs: [
        dueOn ? `Please complete it by ${weekdayInWords(dueOn)}. ${takes}` : takes,
        ...(why ? [`Why you have it: ${why}.`] : []),
      ],
      link: { label: 'Open the track', path: pathOf(first) },
    },
  };
}

/** A part of a track that opens now. */
export interface PartTold {
  title: string;
  minutes: number;
  /** Its own due day, or that of the whole. */
  dueOn: Day | null;
}

/** Parts of a track open that waited for their day; they have that day in common. */
export function releasedWords(
  { publicId, title }: Pick<TrackTold, 'publicId' | 'title'>,
  parts: readonly PartTold[],
): Told {
  const [first] = parts;
  if (!first) throw new Error('Nothing that opens was to be told.');
  const takes = ({ minutes, dueOn }: PartTold) =>
    `It takes about ${counted(minutes, 'minute', 'minutes')}.${dueOn ? ` Please complete it by ${weekdayInWords(dueOn)}.` : ''}`;
  const isOne = parts.length === 1;
  return {
    subject: isOne ? `Now open: ${first.title}` : `Now open: ${parts.length} further parts of ${title}`,
    words: {
      paragraphs: isOne
        ? [`This part of ${title} is open for you now. ${takes(first)}`]
        : parts.map((part) => `${part.title}: ${takes(part)}`),
      link: { label: 'Open the track', path: pathOf({ publicId }) },
    },
  };
}

/** The due day comes near. */
export function dueSoonWords(track: Omit<TrackTold, 'why'> & { dueOn: Day }): Told {
  return {
    subject: `${track.title}: due on ${weekdayInWords(track.dueOn)}`,
    words: {
      paragraphs: [
        'You can go on where you left off, a few minutes at a time.',
        'Does something keep you from it? Tell your manager early, and you can plan the time together.',
      ],
      link: { label: 'Go on', path: pathOf(track) },
    },
  };
}

/** The due day has passed. */
export function overdueWords(track: Omit<TrackTold, 'why'> & { dueOn: Day }): Told {
  return {
    subject: `${track.title} still waits for you`,
    words: {
      paragraphs: [
        `It was due on ${weekdayInWords(track.dueOn)}. It stays open, and everything that you have done so far counts.`,
        'If time is what is missing, ask your manager for an hour: the training is part of your work.',
      ],
      link: { label: 'Go on', path: pathOf(track) },
    },
  };
}

/** A track is done. */
export function completedWords({ title, publicId }: Pick<TrackTold, 'title' | 'publicId'>): Told {
  return {
    subject: `Done: ${title}`,
    words: {
      paragraphs: [
        'You have completed it, and it is on your record. Thank you for the time that you gave it.',
      ],
      link: { label: 'See your record', path: pathOf({ publicId }) },
    },
  };
}

/** Something that was completed elsewhere or earlier counts for a track. */
export function creditedWords({ title, publicId }: Pick<TrackTold, 'title' | 'publicId'>): Told {
  return {
    subject: `Counts as completed: ${title}`,
    words: {
      paragraphs: [
        'What you completed elsewhere or earlier counts for it, so nothing is left for you to do there. You can still read it whenever you like.',
        'If that surprises you, ask whoever leads your training.',
      ],
      link: { label: 'See your record', path: pathOf({ publicId }) },
    },
  };
}

/** What was completed elsewhere does not count any more. */
export function creditLostWords({ title, publicId }: Pick<TrackTold, 'title' | 'publicId'>): Told {
  return {
    subject: `Open again: ${title}`,
    words: {
      paragraphs: [
        'What you completed elsewhere or earlier does not count for it any more. What you have done in it is kept.',
        'If that surprises you, ask whoever leads your training.',
      ],
      link: { label: 'Open the track', path: pathOf({ publicId }) },
    },
  };
}

/** A track is not asked for any more, or somebody is excused from it. */
export function endedWords(status: 'waived' | 'withdrawn', title: string): Told {
  return status === 'waived'
    ? {
        subject: `You are excused from ${title}`,
        words: {
          paragraphs: [
            'There is nothing left for you to do there. If that surprises you, ask whoever leads your training.',
          ],
        },
      }
    : {
        subject: `No longer on your list: ${title}`,
        words: { paragraphs: ['You need not do it any more. What you have done so far is kept.'] },
      };
}

/** What a manager reads on Monday about those who report to them. */
export function teamWeekWords(tracks: readonly TrackCount[]): Told {
  const total = (kind: 'overdue' | 'due') => tracks.reduce((sum, one) => sum + one[kind], 0);
  const parts = [
    ...(total('overdue') > 0 ? [`${total('overdue')} overdue`] : []),
    ...(total('due') > 0 ? [`${total('due')} due`] : []),
  ];
  return {
    subject: `Your team this week: ${parts.join(', ')}`,
    words: {
      paragraphs: [
        tracks
          .map(({ title, overdue, due }) => `${title}: ${overdue} overdue, ${due} due this week`)
          .join('\n'),
        'Your team page says who. An hour set aside often helps more than another reminder.',
      ],
      link: { label: 'See your team', path: '/team' },
    },
  };
}

/** What whoever assigned something reads on Monday, once people are more than two weeks late. */
export function assignmentWeekWords(
  assignments: readonly { publicId: string; name: string; late: number }[],
): Told {
  const [first] = assignments;
  const people = assignments.reduce((sum, { late }) => sum + late, 0);
  return {
    subject: `What you assigned: ${counted(people, 'person is', 'people are')} more than two weeks late`,
    words: {
      paragraphs: [
        assignments.map(({ name, late }) => `${name}: ${counted(late, 'person', 'people')}`).join('\n'),
        'They and their managers were reminded. Perhaps the date, the length or the audience does not fit.',
      ],
      link:
        first && assignments.length === 1
          ? { label: 'See the assignment', path: `/assignments/${first.publicId}` }
          : { label: 'See your assignments', path: '/assignments' },
    },
  };
}
