import { dayOf, FOREVER } from '../../src/common/days.js';
import type { BenchCompany } from './company.js';
import { alone, count, type Figure, milliseconds, seconds } from './figures-table.js';
import { type Watched, watched } from './import-watch.js';
import { lookers } from './lookers.js';
import { median } from './measure.js';
import { startServer } from './processes.js';
import { signInAdmin } from './sessions.js';

const ROUNDS = 3;
const MOST_SECONDS = '≤ 10 s';

/** What an admin asks of the routes for moves. */
interface Act {
  what: string;
  path: string;
  body: (ids: PublicIds, round: number) => object;
}

/** Who leads the region, who is to lead it, and who reports to its head directly. */
interface PublicIds {
  region: string;
  other: string;
  reports: string[];
}

const ACTS: Act[] = [
  {
    what: 'asking what another head for 30 % of everybody would change',
    path: '/moves/preview',
    body: toOther,
  },
  { what: 'a region of 30 % to another head', path: '/moves', body: toOther },
  {
    what: '… and back',
    path: '/moves',
    body: ({ reports, region }) => ({ who: { people: reports }, set: { manager: region } }),
  },
  {
    what: 'another title for each of the 30 %',
    path: '/moves',
    body: ({ region }, round) => ({ who: { below: region }, set: { title: `Adviser ${round + 1}` } }),
  },
];

function toOther({ region, other }: PublicIds): object {
  return { who: { below: region }, set: { manager: other } };
}

/** Large moves over HTTP, with what others wait meanwhile; each round begins where the one before began. */
export async function benchMoves(company: BenchCompany, rounds = ROUNDS): Promise<Figure[]> {
  const { app, source } = company;
  const ids = await publicIds(company);
  const token = await signInAdmin(app, company.everybodysHeadId);
  const today = dayOf(new Date(), source.env.COMPANY_TIME_ZONE);
  const server = await startServer(source.settings);
  const post = async ({ path, body }: Act, round: number): Promise<string> => {
    const response = await fetch(`${server.url}/api/people${path}`, {
      method: 'POST',
      headers: { cookie: `inhouse_session=${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ from: today, ...body(ids, round) }),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${answer}`);
    return answer;
  };
  const looks = lookers(server.url, token);
  const runs = ACTS.map((act) => ({ act, taken: [] as Watched[], answer: '' }));
  try {
    for (let round = 0; round < rounds; round++)
      for (const run of runs)
        run.taken.push(await watched(looks, async () => (run.answer = await post(run.act, round))));
  } finally {
    await server.stop();
  }
  return runs.flatMap(({ act, taken, answer }) => [
    alone(act.what, seconds(median(taken.map(({ ms }) => ms))), MOST_SECONDS),
    alone('   answered', factsIn(answer)),
    ...looks.map(({ name }, look) => {
      const waits = taken.flatMap((one) => one.waits[look] ?? []);
      const refused = waits.reduce((sum, one) => sum + one.refused, 0);
      const of = (figure: 'p95' | 'longest') => milliseconds(median(waits.map((wait) => wait[figure])));
      return alone(
        `   ${name} meanwhile, p95 / longest`,
        `${of('p95')} / ${of('longest')}${refused > 0 ? `, ${refused} refused` : ''}`,
      );
    }),
  ]);
}

/** The numbers in an answer, by name. */
function factsIn(answer: string): string {
  const facts = Object.entries(JSON.parse(answer) as Record<string, unknown>);
  return facts
    .flatMap(([name, value]) => (typeof value === 'number' ? [`${name} ${count(value)}`] : []))
    .join(', ');
}

async function publicIds({ app, headOfThirtyPercentId, headOf200Id }: BenchCompany): Promise<PublicIds> {
  const rows = await app.database.query<{ id: number; publicId: string }>(
    `SELECT p.id, p.public_id AS publicId FROM persons p JOIN placement_periods pl ON pl.person_id = p.id AND pl.to_on = '${FOREVER}'
      WHERE p.id IN (?, ?) OR pl.manager_id = ?`,
    [headOfThirtyPercentId, headOf200Id, headOfThirtyPercentId],
  );
  const of = (id: number) => rows.find((row) => row.id === id)?.publicId ?? '';
  const heads = [headOfThirtyPercentId, headOf200Id];
  return {
    region: of(headOfThirtyPercentId),
    other: of(headOf200Id),
    reports: rows.filter(({ id }) => !heads.includes(id)).map(({ publicId }) => publicId),
  };
}
