import { PasswordHasher } from '../../src/passwords/password-hasher.js';
import { secretToken } from '../../src/common/random.js';
import type { BenchCompany } from './company.js';
import { alone, count, type Figure, milliseconds } from './figures-table.js';
import { concurrently, median, percentile, probe, takeTurns, timed } from './measure.js';
import { startServer } from './processes.js';
import { signIn } from './sessions.js';

const ROUNDS = 5;
const TRIES_A_TURN = 20;
/** So many people sign in at the same time, as at the start of a shift. */
const RUSH_WIDTH = 32;
const RUSH_SIGN_INS = 320;
const PASSWORD = 'marble teapot under rain';
const NOBODY = 'nobody-at-all@bench.example';

/** An unknown login against a wrong password, and what a signed-in person feels while many others sign in. */
export async function benchSignIn({ app, source }: BenchCompany, rounds = ROUNDS): Promise<Figure[]> {
  const people = await app.database.query<{ id: number; number: string }>(
    `SELECT p.id, p.employee_number AS number FROM persons p JOIN service_periods s ON s.person_id = p.id
      WHERE s.starts_at <= ? AND s.ends_at > ? ORDER BY p.id LIMIT ${RUSH_SIGN_INS + 1}`,
    [new Date(), new Date()],
  );
  const [reader, ...crowd] = people;
  if (!reader) throw new Error('The company has nobody in service.');
  const token = secretToken();
  await app.transactions.run(() => signIn(app.database, new Map([[reader.id, token]]), new Date()));
  const passwordHash = await app.nest.get(PasswordHasher, { strict: false }).hash(PASSWORD);
  await app.transactions.run(() =>
    app.database.insertMany(
      'accounts',
      ['person_id', 'password_hash', 'created_at'],
      crowd.map(({ id }) => [id, passwordHash, new Date()]),
      { once: true },
    ),
  );
  const server = await startServer({ ...source.settings, SIGN_IN_LIMIT: '1000000' });
  const send = async (login: string, password: string, expected: number) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ login, password });
    const response = await fetch(`${server.url}/api/auth/sign-in`, { method: 'POST', headers, body });
    if (response.status !== expected) throw new Error(`A sign-in was answered with ${response.status}.`);
  };
  const read = async () => {
    const response = await fetch(`${server.url}/api/me`, { headers: { cookie: `inhouse_session=${token}` } });
    if (!response.ok) throw new Error(`A read was answered with ${response.status}.`);
    await response.arrayBuffer();
  };
  const tries = async (login: string) => {
    const took: number[] = [];
    for (let each = 0; each < TRIES_A_TURN; each++) took.push(await timed(() => send(login, 'wrong', 401)));
    return median(took);
  };
  try {
    const known = crowd[0]?.number ?? '';
    const turn = await takeTurns(
      rounds,
      () => tries(NOBODY),
      () => tries(known),
    );
    const quiet = probe(read);
    await new Promise((enough) => setTimeout(enough, 5_000));
    const calm = await quiet.stop();
    const reads = probe(read);
    const rushMs = await timed(() =>
      concurrently(crowd, RUSH_WIDTH, async ({ number }) => await send(number, PASSWORD, 204)),
    );
    const rushed = await reads.stop();
    const both = (times: readonly number[]) =>
      `${milliseconds(median(times))} / ${milliseconds(percentile(times, 95))}`;
    return [
      {
        what: 'refused: an unknown login, beside a wrong password',
        ours: milliseconds(turn.ours),
        bare: milliseconds(turn.bare),
        ratio: `${(turn.ours / turn.bare).toFixed(2)} ×`,
        target: 'about 1 ×',
      },
      alone(`sign-ins, ${RUSH_WIDTH} at once`, `${count(crowd.length / (rushMs / 1000))} a second`),
      {
        what: '   a signed-in person’s read meanwhile, beside a quiet hour, median / p95',
        ours: both(rushed),
        bare: both(calm),
        ratio: `${(median(rushed) / median(calm)).toFixed(2)} ×`,
        target: '',
      },
    ];
  } finally {
    await server.stop();
  }
}
