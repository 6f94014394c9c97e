import { assertNever } from '../common/assert-never.js';
import { mergeWatched, type WatchedRange } from '../lesson-kinds/video.js';

/** A lesson of one version, and the lesson of a later one that stands in its place. */
export type LessonPair = readonly [from: number, to: number];

/**
 * What the log can say. `imported` stands for history that came from elsewhere: so many lessons, in order, at that time. `moved`: the person
 * goes on in another version, where `same` lessons stand as they stood, and `counted` ones are done where they were.
 */
export type ProgressAct =
  | { action: 'begun' }
  | { action: 'lesson-begun'; lessonId: number }
  | { action: 'watched'; lessonId: number; ranges: WatchedRange[] }
  | { action: 'done'; lessonId: number; scorePermille: number | null }
  | { action: 'imported'; lessonsDone: number; scorePermille: number | null }
  | {
      action: 'moved';
      fromVersionId: number;
      toVersionId: number;
      same: readonly LessonPair[];
      counted: readonly LessonPair[];
    };

export type LogEntry = ProgressAct & { occurredAt: Date };

/** A lesson of a version; `isScored` for quizzes and scenarios. */
export interface ReplayLesson {
  id: number;
  versionId: number;
  position: number;
  isScored: boolean;
}

/** `replaced`: of a version that its person was moved from; kept, and counted no more. */
export type StoredLessonStatus = 'started' | 'done' | 'replaced';

export interface ReplayedLesson {
  lessonId: number;
  status: StoredLessonStatus;
  scorePermille: number | null;
  watched: WatchedRange[];
  startedAt: Date;
  doneAt: Date | null;
}

export interface ReplayedCourse {
  lessonsDone: number;
  scorePermille: number | null;
  startedAt: Date;
  completedAt: Date | null;
  lessons: ReplayedLesson[];
}

/**
 * The current rows of one course as its log tells them, from the lessons of every version that its person was on; resume points are a
 * convenience and not in the log. Throws on a log that does not begin with a beginning.
 */
export function replay(
  entries: readonly LogEntry[],
  lessons: readonly ReplayLesson[],
  pinnedVersionId: number,
): ReplayedCourse {
  const begun = entries[0];
  if (begun?.action !== 'begun') throw new Error('A progress log begins with the act of beginning.');
  const states = new Map<number, ReplayedLesson>();
  const moves = entries.filter((entry) => entry.action === 'moved');
  let versionId = moves[0]?.fromVersionId ?? pinnedVersionId;
  let completedAt: Date | null = null;
  for (const entry of entries) {
    if (entry.action === 'moved') versionId = entry.toVersionId;
    const own = lessons.filter((lesson) => lesson.versionId === versionId);
    apply(entry, states, own);
    if (completedAt === null && countDone(states) === own.length) completedAt = entry.occurredAt;
  }
  const rows = [...states.values()].toSorted((a, b) => a.lessonId - b.lessonId);
  return {
    lessonsDone: countDone(states),
    scorePermille:
      completedAt === null ? null : meanScore(rows.filter(isDone).map(({ scorePermille }) => scorePermille)),
    startedAt: begun.occurredAt,
    completedAt,
    lessons: rows,
  };
}

/** The mean of the scored lessons in per mille, or null where nothing is scored. */
export function meanScore(scores: readonly (number | null)[]): number | null {
  const scored = scores.filter((score) => score !== null);
  return scored.length === 0 ? null : Math.round(scored.reduce((sum, one) => sum + one, 0) / scored.length);
}

const countDone = (states: Map<number, ReplayedLesson>) => [...states.values()].filter(isDone).length;
const isDone = ({ status }: ReplayedLesson) => status === 'done';

function apply(entry: LogEntry, states: Map<number, ReplayedLesson>, lessons: readonly ReplayLesson[]): void {
  switch (entry.action) {
    case 'begun':
      return;
    case 'lesson-begun':
      stateOf(states, entry.lessonId, entry.occurredAt);
      return;
    case 'watched': {
      const state = stateOf(states, entry.lessonId, entry.occurredAt);
      state.watched = mergeWatched(state.watched, entry.ranges, Infinity);
      return;
    }
    case 'done':
      finish(stateOf(states, entry.lessonId, entry.occurredAt), entry.scorePermille, entry.occurredAt);
      return;
    case 'imported':
      for (const lesson of lessons.toSorted((a, b) => a.position - b.position).slice(0, entry.lessonsDone)) {
        const score = lesson.isScored ? entry.scorePermille : null;
        finish(stateOf(states, lesson.id, entry.occurredAt), score, entry.occurredAt);
      }
      return;
    case 'moved':
      move(states, entry, lessons);
      return;
    default:
      assertNever(entry);
  }
}

function stateOf(states: Map<number, ReplayedLesson>, lessonId: number, at: Date): ReplayedLesson {
  const known = states.get(lessonId);
  if (known) return known;
  const state: ReplayedLesson = {
    lessonId,
    status: 'started',
    scorePermille: null,
    watched: [],
    startedAt: at,
    doneAt: null,
  };
  states.set(lessonId, state);
  return state;
}

function finish(state: ReplayedLesson, scorePermille: number | null, at: Date): void {
  if (state.status === 'done') return;
  state.status = 'done';
  state.scorePermille = scorePermille;
  state.doneAt = at;
}

/** Carries lessons over to another version; what is not carried stands as replaced. */
function move(
  states: Map<number, ReplayedLesson>,
  { same, counted }: Pick<ProgressAct & { action: 'moved' }, 'same' | 'counted'>,
  lessons: readonly ReplayLesson[],
): void {
  const sameAs = new Map(same);
  const countedAs = new Map(counted);
  for (const state of [...states.values()].filter(({ status }) => status !== 'replaced')) {
    const twin = sameAs.get(state.lessonId);
    if (twin !== undefined) {
      states.delete(state.lessonId);
      state.lessonId = twin;
      states.set(twin, state);
      continue;
    }
    const successor = countedAs.get(state.lessonId);
    if (successor !== undefined && isDone(state)) {
      const isScored = lessons.some(({ id, isScored: scored }) => id === successor && scored);
      const scorePermille = isScored ? state.scorePermille : null;
      states.set(successor, { ...state, lessonId: successor, scorePermille, watched: [] });
    }
    state.status = 'replaced';
  }
}
