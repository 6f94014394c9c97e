import { LessonProgress } from '../../src/progress/lesson-progress.js';
import { captureStatements } from './captured-statements.js';
import type { BenchCompany } from './company.js';
import { alone, type Figure, milliseconds, rateFigure } from './figures-table.js';
import {
  assertLearnt,
  type BenchLearner,
  buildLearners,
  CONCURRENT_LEARNERS,
  type Stage,
  STAGES,
} from './learners.js';
import { concurrently, median, percentile, takeTurns, timed } from './measure.js';
import { type Example, templateOf } from './statement-template.js';

const TARGET = 1 / 3;
const ROUNDS = 5;
const MOST_A_ROUND = 20 * CONCURRENT_LEARNERS;

/** Learners who finish lessons at the same time: the service against its own statements on the bare driver. */
export async function benchCompletion(company: BenchCompany, rounds = ROUNDS): Promise<Figure[]> {
  return [
    ...(await benchStage(company, 'on the way', rounds)),
    ...(await benchStage(company, 'last', rounds)),
  ];
}

async function benchStage({ app, bare }: BenchCompany, stage: Stage, rounds: number): Promise<Figure[]> {
  const turns = rounds + 1;
  const course = await buildLearners(app, stage, 2 + turns * 2 * MOST_A_ROUND);
  const { slug, lesson, learners } = course;
  const service = app.nest.get(LessonProgress, { strict: false });
  const complete = ({ personId }: BenchLearner) => service.completeLesson(personId, slug, lesson);
  const example = async (): Promise<Example> => {
    const learner = takeTellable(learners);
    const statements = await captureStatements(app, () => complete(learner));
    return { ids: idsOf(learner), statements };
  };
  const one = await example();
  const statementsFor = templateOf(one, await example());
  const size = Math.floor(learners.length / turns / 2);

  const latencies: number[] = [];
  const ours = () => {
    const some = learners.splice(0, size);
    return timed(() =>
      concurrently(some, CONCURRENT_LEARNERS, async (learner) => {
        latencies.push(await timed(() => complete(learner)));
      }),
    );
  };
  const bareOnes = () => {
    const some = learners.splice(0, size).map((learner) => statementsFor(idsOf(learner)));
    return timed(() => concurrently(some, CONCURRENT_LEARNERS, (statements) => bare.replay(statements)));
  };
  await ours();
  await bareOnes();
  latencies.length = 0;
  const turn = await takeTurns(rounds, ours, bareOnes);
  await assertLearnt(app, slug, stage, 2 + turns * 2 * size);
  const rates = { ours: size / (turn.ours / 1000), bare: size / (turn.bare / 1000) };
  return [
    rateFigure(STAGES[stage].what, rates, 'times', TARGET),
    alone(
      `   each at ${CONCURRENT_LEARNERS} side by side, median / p95`,
      `${milliseconds(median(latencies))} / ${milliseconds(percentile(latencies, 95))}`,
    ),
    alone('   statements each, with begin and commit', String(one.statements.length)),
    alone('   rounds × times', `${rounds} × ${size}`),
  ];
}

const idsOf = ({ personId, enrolmentId, courseProgressId, lessonProgressId }: BenchLearner) => ({
  personId,
  enrolmentId,
  courseProgressId,
  lessonProgressId,
});

/** Takes somebody whose ids all differ, so that each can be told from the others in a statement. */
function takeTellable(learners: BenchLearner[]): BenchLearner {
  const isTellable = (learner: BenchLearner) => {
    const ids = Object.values(idsOf(learner));
    return new Set(ids).size === ids.length;
  };
  const [taken] = learners.splice(learners.findLastIndex(isTellable), 1);
  if (!taken) throw new Error('Nobody was found to take an example from.');
  return taken;
}
