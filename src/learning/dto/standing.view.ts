import type { Standing } from '../../progress/lesson-progress.js';

/** Where the learner stands after an act. */
export class StandingView {
  status: 'started' | 'done';
  course: { lessonsDone: number; lessonsTotal: number; isCompleted: boolean };
}

export const toStandingView = ({ status, lessonsDone, lessonsTotal }: Standing): StandingView => ({
  status,
  course: { lessonsDone, lessonsTotal, isCompleted: lessonsDone === lessonsTotal },
});
