export interface ScenarioChoice {
  text: string;
  /** A step or an ending. */
  to: string;
  points: number;
  /** Shown at once. */
  feedback: string;
  behaviour?: string;
}

export interface ScenarioStep {
  id: string;
  speaker?: string;
  text: string;
  choices: ScenarioChoice[];
}

export interface ScenarioEnding {
  id: string;
  title: string;
  text: string;
}

/** A conversation with choices: a graph without loops whose every path leads to an ending; the validator sees to that. */
export interface ScenarioDefinition {
  kind: 'scenario';
  start: string;
  steps: ScenarioStep[];
  endings: ScenarioEnding[];
}

/** A step without where its choices lead, what they earn and which behaviour they show; a choice is named by its place, from 0. */
export interface StepForLearner {
  id: string;
  speaker: string | null;
  text: string;
  choices: string[];
}

export interface ScenarioForLearner {
  kind: 'scenario';
  start: StepForLearner;
}

/** Where a path of choices leads, and what was said on the way. */
export interface ScenarioState {
  /** Exactly one of the two is set. */
  step: ScenarioStep | null;
  ending: ScenarioEnding | null;
  points: number;
  turns: { stepId: string; choice: number; chosen: ScenarioChoice }[];
}

export interface ScenarioStateForLearner {
  step: StepForLearner | null;
  ending: ScenarioEnding | null;
  turns: {
    speaker: string | null;
    text: string;
    chosen: string;
    feedback: string;
    behaviour: string | null;
  }[];
}

export type PathRefusal = 'SCENARIO_OVER' | 'CHOICE_UNKNOWN';

export function scenarioForLearner(definition: ScenarioDefinition): ScenarioForLearner {
  return { kind: 'scenario', start: stepForLearner(stepAt(definition, definition.start)) };
}

export function stepForLearner({ id, speaker, text, choices }: ScenarioStep): StepForLearner {
  return { id, speaker: speaker ?? null, text, choices: choices.map((choice) => choice.text) };
}

/** Follows choices (places from 0) from the start; refuses a choice that the step does not have, and any after an ending. */
export function followPath(
  definition: ScenarioDefinition,
  path: readonly number[],
): ScenarioState | { refusal: PathRefusal } {
  const state: ScenarioState = {
    step: stepAt(definition, definition.start),
    ending: null,
    points: 0,
    turns: [],
  };
  for (const choice of path) {
    if (!state.step) return { refusal: 'SCENARIO_OVER' };
    const chosen = state.step.choices[choice];
    if (!chosen) return { refusal: 'CHOICE_UNKNOWN' };
    state.turns.push({ stepId: state.step.id, choice, chosen });
    state.points += chosen.points;
    state.ending = definition.endings.find(({ id }) => id === chosen.to) ?? null;
    state.step = state.ending ? null : stepAt(definition, chosen.to);
  }
  return state;
}

/** What a learner sees of a state: the conversation so far, with its feedback and what was practised by it; never points. */
export function stateForLearner(
  definition: ScenarioDefinition,
  state: ScenarioState,
): ScenarioStateForLearner {
  return {
    step: state.step ? stepForLearner(state.step) : null,
    ending: state.ending,
    turns: state.turns.map(({ stepId, chosen }) => {
      const { speaker, text } = stepAt(definition, stepId);
      const { text: said, feedback, behaviour = null } = chosen;
      return { speaker: speaker ?? null, text, chosen: said, feedback, behaviour };
    }),
  };
}

/** The most points that any path from the start can earn. */
export function mostPoints({ start, steps }: ScenarioDefinition): number {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const known = new Map<string, number>();
  const from = (id: string): number => {
    const reached = known.get(id);
    if (reached !== undefined) return reached;
    const choices = byId.get(id)?.choices ?? [];
    const most = choices.reduce((best, { points, to }) => Math.max(best, points + from(to)), 0);
    known.set(id, most);
    return most;
  };
  return from(start);
}

/** Points earned out of the most that any path can earn, per mille; a scenario without points is worth 1000. */
export function scenarioScore(definition: ScenarioDefinition, points: number): number {
  const most = mostPoints(definition);
  return most === 0 ? 1000 : Math.round((points * 1000) / most);
}

/** A scenario is done when an ending is reached. */
export function isScenarioDone(state: ScenarioState): boolean {
  return state.ending !== null;
}

function stepAt({ steps }: ScenarioDefinition, id: string): ScenarioStep {
  const step = steps.find((one) => one.id === id);
  if (!step) throw new Error(`A published scenario lacks the step "${id}".`);
  return step;
}

/** What is wrong with a scenario's graph; `step` and `choice` are places from 0, `ending` likewise. */
export interface GraphMistake {
  step?: number | undefined;
  choice?: number;
  ending?: number;
  message: string;
}

/** Everything that would keep a learner from an ending or leave a text unseen: missing steps, dead ends, loops, unreachable places. */
export function findGraphMistakes({ start, steps, endings }: ScenarioDefinition): GraphMistake[] {
  const placeOf = new Map(steps.map(({ id }, step) => [id, step]));
  const endingIds = new Set(endings.map(({ id }) => id));
  const mistakes: GraphMistake[] = placeOf.has(start)
    ? []
    : [{ message: `"start" names the step "${start}", which does not exist.` }];
  steps.forEach(({ id, choices }, step) => {
    if (choices.length === 0)
      mistakes.push({ step, message: `The step "${id}" is a dead end: give it choices.` });
    choices.forEach(({ to }, choice) => {
      if (placeOf.has(to) || endingIds.has(to)) return;
      mistakes.push({
        step,
        choice,
        message: `This choice leads to "${to}", which is no step and no ending.`,
      });
    });
  });
  const reached = reachable(start, steps);
  const unseen = (id: string) => `Nothing leads to "${id}": add a choice with "to: ${id}", or remove it.`;
  steps.forEach(({ id }, step) => {
    if (!reached.has(id)) mistakes.push({ step, message: unseen(id) });
  });
  endings.forEach(({ id }, ending) => {
    if (!reached.has(id)) mistakes.push({ ending, message: unseen(id) });
  });
  const loop = findLoop(steps);
  const way = loop?.join(' → ');
  if (loop)
    mistakes.push({ step: placeOf.get(loop[0] ?? ''), message: `The steps go round in a loop: ${way}.` });
  return mistakes;
}

function reachable(start: string, steps: readonly ScenarioStep[]): Set<string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const reached = new Set<string>();
  const ahead = [start];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    ahead.push(...(byId.get(id)?.choices.map(({ to }) => to) ?? []));
  }
  return reached;
}

/** A loop as the ids on its way, the first repeated at the end; null where every path ends. */
function findLoop(steps: readonly ScenarioStep[]): string[] | null {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const cleared = new Set<string>();
  const search = (id: string, way: string[]): string[] | null => {
    if (way.includes(id)) return [...way.slice(way.indexOf(id)), id];
    if (cleared.has(id)) return null;
    for (const { to } of byId.get(id)?.choices ?? []) {
      const loop = search(to, [...way, id]);
      if (loop) return loop;
    }
    cleared.add(id);
    return null;
  };
  for (const { id } of steps) {
    const loop = search(id, []);
    if (loop) return loop;
  }
  return null;
}
