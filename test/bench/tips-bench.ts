import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createTransport } from 'nodemailer';
import { Clock } from '../../src/common/clock.js';
import { Settings } from '../../src/config/settings.js';
import { Digests } from '../../src/notifications/digests.js';
import { CLAIM } from '../../src/dispatching/postman.js';
import { readWords, toHtml, toPlainText } from '../../src/outbox/words.js';
import { TipPlanning } from '../../src/tip-deliveries/tip-planning.js';
import { TipPublishing } from '../../src/tips/tip-publishing.js';
import type { TableRows } from './bare-driver.js';
import type { BenchCompany } from './company.js';
import { alone, count, type Figure, megabytes, rateFigure, seconds } from './figures-table.js';
import { median, timed } from './measure.js';
import { nextMessage, runProcess, startProcess } from './processes.js';
import type { Sending, SendingJob } from './tips-sender.js';

const ROUNDS = 1;
const LEAST_SHARE = 0.3;
const SCHEDULED = ['tip_deliveries', 'outbox', 'notices'];
/** The third working day of a month, at an hour at which people work. */
const ARRIVES = '2027-03-03';
const FROM = 'Inhouse <inhouse@localhost>';
const NOON = `${ARRIVES}T17:00:00Z`;
const BODY = `Mei asked on Monday when the list would be there. “Soon” is no answer that she can plan with.

Name a day, also when you are not sure of it yet, and say so when it moves. **A day can be planned around.**`;

/** The mail server that a round of messages goes to. */
interface Server {
  child: ChildProcess;
  port: number;
}

/** Scheduling one tip for everybody, beside the same rows inserted; sending it, beside nodemailer alone over as many connections. */
export async function benchTips(company: BenchCompany, rounds = ROUNDS): Promise<Figure[]> {
  const { source, bare } = company;
  await prepare(company);
  const child = startProcess('./mail-server.js');
  const server: Server = { child, port: await nextMessage<number>(child) };
  const smtpUrl = `smtp://127.0.0.1:${server.port}`;
  const figures: Record<'planned' | 'inserted' | 'sent' | 'mailed', number[]> = {
    planned: [],
    inserted: [],
    sent: [],
    mailed: [],
  };
  let [rows, messages] = [0, 0];
  let sending: Sending | undefined;
  for (let round = 0; round < rounds; round++) {
    await clear(company);
    figures.planned.push(await timed(() => schedule(company)));
    const written: TableRows[] = [];
    for (const table of SCHEDULED) written.push(await bare.readAfter(table, 0));
    rows = written.reduce((sum, table) => sum + table.rows.length, 0);
    await clear(company);
    figures.inserted.push(await timed(() => bare.insertAll(written)));
    messages = await waiting(company);
    sending = await runProcess<Sending>(
      './tips-sender.js',
      { now: NOON, messages } satisfies SendingJob,
      { ...source.settings, SMTP_URL: smtpUrl, MAIL_FROM: FROM },
      ['--expose-gc'],
    );
    figures.sent.push(sending.ms);
    await assertTaken(server, messages);
    await assertSent(company, messages);
    figures.mailed.push(await timed(() => mailAll(company, server)));
    await assertTaken(server, messages);
  }
  child.disconnect();
  if (child.exitCode === null) await once(child, 'exit');
  const [planned, inserted] = [median(figures.planned), median(figures.inserted)];
  const [sent, mailed] = [median(figures.sent), median(figures.mailed)];
  const rate = (things: number, ms: number) => things / (ms / 1000);
  return [
    rateFigure(
      `scheduling it: ${count(rows)} rows (${seconds(planned)})`,
      { ours: rate(rows, planned), bare: rate(rows, inserted) },
      'rows',
      LEAST_SHARE,
    ),
    rateFigure(
      `sending ${count(messages)} messages (${seconds(sent)}), beside nodemailer alone`,
      { ours: rate(messages, sent), bare: rate(messages, mailed) },
      'messages',
      LEAST_SHARE,
    ),
    ...memoryFigures(sending),
  ];
}

async function prepare({ app }: BenchCompany): Promise<void> {
  const noon = new Date(NOON);
  app.nest.get(Clock, { strict: false }).now = () => noon;
  const tip = {
    slug: 'say-when',
    title: 'Say when',
    audience: 'everybody' as const,
    order: 1,
    thisWeek: 'Name a day in every answer.',
    body: BODY,
    question: null,
    sources: [],
    hash: 'bench',
  };
  const calendar = {
    version: 1,
    startsIn: ARRIVES.slice(0, 7),
    workingDay: 1,
    hour: 0,
    newHires: 'join',
    months: {},
  };
  await app.transactions.run(async () => {
    // A company in which everybody can be written to.
    await app.database.execute(
      "UPDATE persons SET email = LOWER(employee_number) || '@large.example' WHERE email IS NULL",
    );
    await app.nest.get(TipPublishing, { strict: false }).publish([tip]);
    await app.nest.get(Settings, { strict: false }).put('tips.calendar', calendar);
    await app.database.execute(`UPDATE settings SET value = '"2027-01-01T00:00:00.000Z"' WHERE name = ?`, [
      'notices.since',
    ]);
  });
}

/** Gives the tip out, and writes the digests that say it. */
async function schedule({ app }: BenchCompany): Promise<void> {
  await app.nest.get(TipPlanning, { strict: false }).consume();
  await app.nest.get(Digests, { strict: false }).assemble();
}

async function clear({ app }: BenchCompany): Promise<void> {
  await app.transactions.run(
    async () => {
      for (const table of ['notices', 'outbox', 'tip_deliveries'])
        await app.database.execute(`DELETE FROM ${table}`);
      await app.database.execute("DELETE FROM settings WHERE name = 'tips.looked-on'");
    },
    { work: 'bulk' },
  );
}

/** The bare way: a pool of as many connections, the same message to the same addresses, nothing written down. */
async function mailAll({ app, source }: BenchCompany, { port }: Server): Promise<void> {
  const rows = await app.database.query<{ id: string; address: string; subject: string; words: string }>(
    'SELECT public_id AS id, address, subject, words FROM outbox ORDER BY id',
  );
  const pool = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: CLAIM.connections,
    maxMessages: Infinity,
    ignoreTLS: true,
  });
  const { publicUrl } = source.env;
  const left = rows.values();
  const carry = async () => {
    for (const { id, address, subject, words } of left) {
      const said = readWords(words);
      await pool.sendMail({
        from: FROM,
        to: address,
        subject,
        messageId: `<${id}@localhost>`,
        text: toPlainText(said, publicUrl),
        html: toHtml(subject, said, publicUrl),
      });
    }
  };
  await Promise.all(Array.from({ length: CLAIM.connections }, carry));
  pool.close();
}

async function waiting({ app }: BenchCompany): Promise<number> {
  const row = await app.database.first<{ n: number | string }>(
    "SELECT COUNT(*) AS n FROM outbox WHERE status = 'planned'",
  );
  return Number(row?.n ?? 0);
}

async function assertSent({ app }: BenchCompany, messages: number): Promise<void> {
  const row = await app.database.first<{ n: number | string }>(
    "SELECT COUNT(*) AS n FROM outbox WHERE status = 'sent'",
  );
  if (Number(row?.n) !== messages) throw new Error(`Of ${messages} messages ${row?.n} were sent.`);
}

async function assertTaken({ child }: Server, messages: number): Promise<void> {
  const taken = nextMessage<number>(child);
  child.send('count');
  if ((await taken) !== messages) throw new Error(`The mail server took ${await taken}, not ${messages}.`);
}

/** What the process that sends held before, and once each quarter of the messages was handed over. */
function memoryFigures(sending: Sending | undefined): Figure[] {
  const held = sending ? [sending.before, ...sending.quarters] : [];
  return [
    alone('   heap in use, before and at each quarter', held.map(({ inUse }) => megabytes(inUse)).join(', ')),
    alone('   all that the process holds', held.map(({ whole }) => megabytes(whole)).join(', ')),
  ];
}
