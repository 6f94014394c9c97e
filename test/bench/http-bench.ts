import type { BenchCompany } from './company.js';
import { alone, count, type Figure, rateFigure } from './figures-table.js';
import { assertLearnt, buildLearners, CONCURRENT_LEARNERS, type Stage, STAGES } from './learners.js';
import { median, takeTurns } from './measure.js';
import { runProcess, type ServerProcess, startServer } from './processes.js';

const TARGET = 0.3;
const ROUNDS = 5;
const MOST_A_ROUND = 40 * CONCURRENT_LEARNERS;

/** A POST to one path for each session, spread over so many connections. */
export interface LoadJob {
  url: string;
  path: string;
  tokens: string[];
  connections: number;
}

export interface LoadResult {
  /** Requests that were answered with 2xx. */
  perSecond: number;
  /** Requests that failed or were answered otherwise. */
  refused: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** Learners who finish lessons over HTTP, against a route behind the same guard that does nothing. */
export async function benchHttp(company: BenchCompany, rounds = ROUNDS): Promise<Figure[]> {
  const server = await startServer(company.source.settings);
  try {
    return [
      ...(await benchStage(company, server, 'on the way', rounds)),
      ...(await benchStage(company, server, 'last', rounds)),
    ];
  } finally {
    await server.stop();
  }
}

async function benchStage(
  { app }: BenchCompany,
  { url }: ServerProcess,
  stage: Stage,
  rounds: number,
): Promise<Figure[]> {
  const width = CONCURRENT_LEARNERS;
  const { slug, lesson, learners } = await buildLearners(app, stage, (rounds + 1) * MOST_A_ROUND);
  const size = Math.floor(learners.length / (rounds + 1) / width) * width;
  const send = async (path: string, round: number): Promise<LoadResult> => {
    const own = learners.slice(round * size, (round + 1) * size);
    const job: LoadJob = { url, path, tokens: own.map(({ token }) => token), connections: width };
    const result = await runProcess<LoadResult>('./load.js', job);
    if (result.refused > 0) throw new Error(`${result.refused} requests to ${path} were refused.`);
    return result;
  };
  const nothing = (round: number) => send('/api/bench/empty', round);
  const finish = (round: number) => send(`/api/me/courses/${slug}/lessons/${lesson}/read`, round);
  await nothing(rounds);
  await finish(rounds);
  const finished: LoadResult[] = [];
  const turn = await takeTurns(
    rounds,
    async (round) => {
      const result = await finish(round);
      finished.push(result);
      return result.perSecond;
    },
    async (round) => (await nothing(round)).perSecond,
  );
  await assertLearnt(app, slug, stage, (rounds + 1) * size);
  const of = (figure: (result: LoadResult) => number) => count(median(finished.map(figure)));
  return [
    { ...rateFigure(STAGES[stage].what, turn, 'requests', TARGET), bare: `${count(turn.bare)} empty/s` },
    alone(`   each at ${width} connections, median / p99`, `${of((r) => r.p50)} / ${of((r) => r.p99)} ms`),
    alone('   rounds × requests', `${rounds} × ${size}`),
  ];
}
