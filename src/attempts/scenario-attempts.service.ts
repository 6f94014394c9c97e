import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import {
  followPath,
  type ScenarioDefinition,
  scenarioScore,
  type ScenarioState,
} from '../lesson-kinds/scenario.js';
import { Transactions } from '../database/transactions.js';
import { LessonProgress } from '../progress/lesson-progress.js';
import { attemptBusy, choiceMade, choiceUnknown, stepNotReached } from './attempts.errors.js';
import { type AttemptRow, AttemptsRepository } from './attempts.repository.js';
import { type Attempting, AttemptsService, type FoundAttempt } from './attempts.service.js';
import { meaningOf, type ScenarioPath } from './scenario-path.js';

/** Carries a conversation on, choice by choice; the first ending that is reached completes the lesson. */
@Injectable()
export class ScenarioAttempts {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly repository: AttemptsRepository,
    private readonly progress: LessonProgress,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Makes a choice at a step; the same one again changes nothing. Throws CHOICE_MADE, CHOICE_UNKNOWN, STEP_NOT_REACHED. */
  async choose(
    attempting: Attempting,
    id: string,
    { step, choice }: { step: string; choice: number },
  ): Promise<FoundAttempt<ScenarioPath>> {
    return await this.transactions.run(async () => {
      const found = await this.attempts.get<ScenarioPath>(attempting, id, 'scenario');
      const scenario = definitionOf(found);
      const meaning = meaningOf(follow(scenario, found.attempt.answers.path), step, choice);
      if (meaning === 'not-reached') throw stepNotReached();
      if (meaning === 'other-choice-made') throw choiceMade();
      if (meaning === 'repeat') return found;
      const path = [...found.attempt.answers.path, choice];
      if (!(await this.goOn(found, scenario, path))) {
        // Another device spoke at this step in the meantime; whatever it said stands.
        return await this.afterOthers(attempting, id, step, choice);
      }
      return await this.attempts.get<ScenarioPath>(attempting, id, 'scenario');
    });
  }

  private async goOn(
    { attempt, place }: FoundAttempt<ScenarioPath>,
    scenario: ScenarioDefinition,
    path: number[],
  ): Promise<boolean> {
    const state = follow(scenario, path);
    if (!state.ending) return await this.repository.keep(attempt, { path });
    const scorePermille = scenarioScore(scenario, state.points);
    if (!(await this.close(attempt, path, scorePermille))) return false;
    await this.progress.complete(place, scorePermille);
    return true;
  }

  private async close(
    attempt: AttemptRow<ScenarioPath>,
    path: number[],
    scorePermille: number,
  ): Promise<boolean> {
    return await this.repository.close(attempt, { path }, { scorePermille, passed: true }, this.clock.now());
  }

  private async afterOthers(
    attempting: Attempting,
    id: string,
    step: string,
    choice: number,
  ): Promise<FoundAttempt<ScenarioPath>> {
    const found = await this.attempts.get<ScenarioPath>(attempting, id, 'scenario');
    const meaning = meaningOf(follow(definitionOf(found), found.attempt.answers.path), step, choice);
    if (meaning === 'repeat') return found;
    throw meaning === 'other-choice-made' ? choiceMade() : attemptBusy();
  }
}

function definitionOf({ lesson }: FoundAttempt<ScenarioPath>): ScenarioDefinition {
  if (lesson.definition.kind !== 'scenario')
    throw new Error('A scenario has the definition of another kind.');
  return lesson.definition;
}

function follow(scenario: ScenarioDefinition, path: readonly number[]): ScenarioState {
  const state = followPath(scenario, path);
  if ('refusal' in state) throw choiceUnknown();
  return state;
}
