import { assertNever } from '../common/assert-never.js';
import {
  acknowledgementForLearner,
  type AcknowledgementDefinition,
  type AcknowledgementForLearner,
} from './acknowledgement.js';
import { articleForLearner, type ArticleDefinition, type ArticleForLearner } from './article.js';
import { quizForLearner, type QuizDefinition, type QuizForLearner } from './quiz.js';
import { scenarioForLearner, type ScenarioDefinition, type ScenarioForLearner } from './scenario.js';
import { videoForLearner, type VideoDefinition, type VideoForLearner } from './video.js';

/** The kinds of lesson: a closed union. A new kind is one file here, one reader in `content`, one screen. */
export const LESSON_KINDS = ['article', 'video', 'quiz', 'scenario', 'acknowledgement'] as const;
export type LessonKind = (typeof LESSON_KINDS)[number];

/** What a lesson of a kind consists of beside its title and body, key and points included: for the server and for reviewers. */
export type LessonDefinition =
  ArticleDefinition | VideoDefinition | QuizDefinition | ScenarioDefinition | AcknowledgementDefinition;

/** What a learner may see of it before they have done anything. */
export type LessonForLearner =
  ArticleForLearner | VideoForLearner | QuizForLearner | ScenarioForLearner | AcknowledgementForLearner;

/** Leaves out what a learner must not know: keys, points, behaviours, where choices lead. `urlOf` gives the address of a file of the course. */
export function definitionForLearner(
  definition: LessonDefinition,
  urlOf: (name: string) => string,
): LessonForLearner {
  switch (definition.kind) {
    case 'article':
      return articleForLearner();
    case 'video':
      return videoForLearner(definition, urlOf);
    case 'quiz':
      return quizForLearner(definition);
    case 'scenario':
      return scenarioForLearner(definition);
    case 'acknowledgement':
      return acknowledgementForLearner(definition);
    default:
      return assertNever(definition);
  }
}

/** Reads a stored definition; throws for a kind that this program does not know. */
export function storedDefinition(value: unknown): LessonDefinition {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (!LESSON_KINDS.some((known) => known === kind))
    throw new Error(`Unknown kind of lesson: ${String(kind)}`);
  // Written by our own publishing from a checked definition and never changed since; checking it again field by field would repeat the validator.
  return value as LessonDefinition;
}
