import { bind } from '../../src/database/values.js';
import { CompletionService } from '../../src/reports/completion.service.js';
import type { Statement } from './bare-driver.js';
import { captureReads } from './captured-statements.js';
import type { BenchCompany } from './company.js';
import { alone, count, type Figure, megabytes, rateFigure } from './figures-table.js';
import { takeTurns, timed } from './measure.js';
import { startServer } from './processes.js';
import { adminOf } from './reports-bench.js';
import { signInAdmin } from './sessions.js';

const TARGET = 1 / 3;
const MOST_MEMORY = '< 300 MB';
const ROUNDS = 5;
const LINE_FEED = 0x0a;

/** The whole company's completion as a file over HTTP, against the bare driver streaming the same rows to nobody. */
export async function benchCsv(company: BenchCompany, rounds = ROUNDS): Promise<Figure[]> {
  const token = await signInAdmin(company.app, company.everybodysHeadId);
  const statement = await exportStatement(company);
  const server = await startServer(company.source.settings);
  let rows = 0;
  let bytes = 0;
  const ours = () =>
    timed(async () => {
      const url = `${server.url}/api/reports/completion/people.csv`;
      ({ rows, bytes } = await download(url, token));
    });
  const bareRows: number[] = [];
  const bareOnes = () => timed(async () => void bareRows.push(await company.bare.countStreamed(statement)));
  try {
    await bareOnes();
    const before = await server.memory();
    const turn = await takeTurns(rounds, ours, bareOnes);
    const after = await server.memory();
    if (bareRows.some((number) => number !== rows)) {
      throw new Error(`The file has ${rows} rows, the statement gives ${bareRows.join(', ')}.`);
    }
    const rates = { ours: rows / (turn.ours / 1000), bare: rows / (turn.bare / 1000) };
    return [
      rateFigure('completion of everybody as a file, over HTTP', rates, 'rows', TARGET),
      alone('   memory of the server at most', megabytes(after.peak), MOST_MEMORY),
      alone('   memory of the server before', megabytes(before.now)),
      alone('   the file', `${count(rows)} rows, ${megabytes(bytes)}`),
    ];
  } finally {
    await server.stop();
  }
}

/** The statement that gives the rows: the last one that the service sends. */
async function exportStatement({ app, everybodysHeadId }: BenchCompany): Promise<Statement> {
  const completion = app.nest.get(CompletionService, { strict: false });
  const reads = await captureReads(app, async () => {
    const { pieces } = await completion.csv(adminOf(everybodysHeadId), {});
    // The first piece is the headings.
    for await (const { personIds } of pieces) if (personIds.length > 0) break;
  });
  const last = reads.at(-1);
  if (!last) throw new Error('The export asked nothing of the database.');
  return { sql: last.sql, parameters: last.parameters.map(bind) };
}

/** Takes a file without keeping it, and counts its lines but the first. */
async function download(url: string, token: string): Promise<{ rows: number; bytes: number }> {
  const response = await fetch(url, { headers: { cookie: `inhouse_session=${token}` } });
  if (!response.ok || !response.body) throw new Error(`The export was answered with ${response.status}.`);
  let lines = 0;
  let bytes = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) lines++;
  }
  return { rows: lines - 1, bytes };
}
