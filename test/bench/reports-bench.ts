import type { Identity } from '../../src/common/access/identity.js';
import { bind } from '../../src/database/values.js';
import { PeopleService } from '../../src/people/people.service.js';
import { CompletionService } from '../../src/reports/completion.service.js';
import type { Statement } from './bare-driver.js';
import { captureReads } from './captured-statements.js';
import type { BenchCompany } from './company.js';
import { type Figure, milliseconds } from './figures-table.js';
import { takeTurns, timed } from './measure.js';

const ROUNDS = 9;
const MOST_TIMES = 1.3;
const MOST_MORE_MS = 15;

interface Question {
  what: string;
  ask: () => Promise<unknown>;
}

export const adminOf = (personId: number): Identity => ({
  personId,
  sessionId: 0,
  grants: [{ role: 'admin', scope: { kind: 'everybody' } }],
  linesOf: [],
});
const managerOf = (personId: number): Identity => ({
  personId,
  sessionId: 0,
  grants: [],
  linesOf: [personId],
});

/** What managers and the programme owner look at every day, against the same statements on the bare driver. */
export async function benchReports(company: BenchCompany, rounds = ROUNDS): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const question of questionsOf(company)) figures.push(await compare(company, question, rounds));
  return figures;
}

function questionsOf({
  app,
  everybodysHeadId,
  headOfThirtyPercentId,
  headOf200Id,
}: BenchCompany): Question[] {
  const completion = app.nest.get(CompletionService, { strict: false });
  const people = app.nest.get(PeopleService, { strict: false });
  const admin = adminOf(everybodysHeadId);
  const wide = managerOf(headOfThirtyPercentId);
  const narrow = managerOf(headOf200Id);
  return [
    { what: 'everybody, by department', ask: () => completion.grouped(admin, 'department', {}) },
    { what: 'everybody, by track', ask: () => completion.grouped(admin, 'track', {}) },
    { what: 'manager of 30 %, by department', ask: () => completion.grouped(wide, 'department', {}) },
    { what: 'manager of 200, by department', ask: () => completion.grouped(narrow, 'department', {}) },
    { what: 'manager of 200, by manager', ask: () => completion.grouped(narrow, 'manager', {}) },
    { what: 'first 50 enrolments, everybody', ask: () => completion.page(admin, {}, 50) },
    { what: 'first 50 overdue, everybody', ask: () => completion.page(admin, { overdue: true }, 50) },
    { what: 'first 50 enrolments, manager of 30 %', ask: () => completion.page(wide, {}, 50) },
    { what: 'first 50 enrolments, manager of 200', ask: () => completion.page(narrow, {}, 50) },
    { what: 'first 50 people, everybody', ask: () => people.list(admin, { limit: 50 }) },
    { what: 'first 50 people, manager of 30 %', ask: () => people.list(wide, { limit: 50 }) },
  ];
}

async function compare(
  { app, bare }: BenchCompany,
  { what, ask }: Question,
  rounds: number,
): Promise<Figure> {
  const statements = (await captureReads(app, ask)).map(({ sql, parameters }): Statement => ({
    sql,
    parameters: parameters.map(bind),
  }));
  const askBare = async () => {
    for (const statement of statements) await bare.query(statement);
  };
  await askBare();
  const turn = await takeTurns(
    rounds,
    () => timed(ask),
    () => timed(askBare),
  );
  const limit = turn.bare * MOST_TIMES + MOST_MORE_MS;
  return {
    what: `${what} (${statements.length} ${statements.length === 1 ? 'statement' : 'statements'})`,
    ours: milliseconds(turn.ours),
    bare: milliseconds(turn.bare),
    ratio: `${(turn.ours / turn.bare).toFixed(2)} ×`,
    target: `≤ ${milliseconds(limit)}`,
  };
}
