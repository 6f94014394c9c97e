import { getSchemaPath } from '@nestjs/swagger';
import type { LessonKind } from '../../lesson-kinds/lesson-kinds.js';

export class ArticleForLearnerView {
  kind: 'article';
}

export class VideoForLearnerView {
  kind: 'video';
  fileUrl: string;
  captionsUrl: string;
  /** Length in whole seconds. */
  seconds: number;
}

export class QuizForLearnerView {
  kind: 'quiz';
  /** How many questions an attempt asks. */
  questionCount: number;
  /** Per cent of them that must be right. */
  passMark: number;
  /** Attempts before a trainer must unlock a further one. */
  attempts: number;
}

export class FirstStepView {
  id: string;
  speaker: string | null;
  text: string;
  /** What can be said, named by its place from 0. */
  choices: string[];
}

export class ScenarioForLearnerView {
  kind: 'scenario';
  start: FirstStepView;
}

export class AcknowledgementForLearnerView {
  kind: 'acknowledgement';
  statement: string;
  /** Present where the learner writes a commitment of their own here. */
  commitment?: boolean;
}

/** What a learner may see of a lesson before they have done anything, told apart by its kind. */
export type LessonForLearnerView =
  | ArticleForLearnerView
  | VideoForLearnerView
  | QuizForLearnerView
  | ScenarioForLearnerView
  | AcknowledgementForLearnerView;

const VIEWS = {
  article: ArticleForLearnerView,
  video: VideoForLearnerView,
  quiz: QuizForLearnerView,
  scenario: ScenarioForLearnerView,
  acknowledgement: AcknowledgementForLearnerView,
} satisfies Record<LessonKind, unknown>;

export const LESSON_FOR_LEARNER_VIEWS = Object.values(VIEWS);

/** One of the views above, in the words of OpenAPI. */
export const LESSON_FOR_LEARNER = {
  oneOf: LESSON_FOR_LEARNER_VIEWS.map((view) => ({ $ref: getSchemaPath(view) })),
  discriminator: {
    propertyName: 'kind',
    mapping: Object.fromEntries(Object.entries(VIEWS).map(([kind, view]) => [kind, getSchemaPath(view)])),
  },
};
