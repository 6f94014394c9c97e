import { AwardRun } from '../../src/awards/award-run.js';
import { Signer } from '../../src/badge-issuer/signer.js';
import type { Criterion } from '../../src/badge-criteria/criterion.js';
import { sha256 } from '../../src/common/random.js';
import { openBadge } from '../../src/credentials/open-badge.js';
import type { BenchCompany } from './company.js';
import { certificateArchive } from '../../src/certificate-zips/certificate-archive.js';
import { alone, count, type Figure, megabytes, rateFigure, seconds } from './figures-table.js';
import { median, timed } from './measure.js';

const ROUNDS = 3;
const LEAST_SHARE = 0.1;
const TABLE = 'awards';
const SIGNED = 1_000;
const BADGE = {
  name: 'Ana Brown',
  slug: 'bench',
  title: 'Bench',
  summary: 'Measured.',
  body: 'What it stands for.',
  svgHash: sha256('drawing'),
  awardedAt: new Date('2026-11-30T12:00:00Z'),
  expiresAt: null,
};

const CERTIFICATE = {
  personId: 0,
  givenName: 'Ana',
  familyName: 'Brown',
  employeeNumber: '00420',
  company: 'Bench',
  trackTitle: 'Generated track 1',
  day: '2026-11-30',
  number: 'bench',
  check: { title: 'Bench', address: 'https://inhouse.example/credentials/bench' },
};

/** Ten badges: eight for tracks that people completed, two for thanks, of which nobody has any. */
const CRITERIA: Criterion[] = [
  ...Array.from({ length: 8 }, (_, n) => ({
    kind: 'track-completed' as const,
    track: `generated-${n + 1}`,
    withinDays: null,
  })),
  { kind: 'kudos-received', behaviours: [], colleagues: 5, departments: 3 },
  { kind: 'kudos-received', behaviours: [], colleagues: 3, departments: 2 },
];

/** The daily look at everybody for ten badges: giving them all, beside the same rows inserted many a statement, and once there is nothing left to give. */
export async function benchAwards(company: BenchCompany, rounds = ROUNDS): Promise<Figure[]> {
  const { app, bare } = company;
  const run = app.nest.get(AwardRun, { strict: false });
  await newBadges(company);
  const ours: number[] = [];
  const bares: number[] = [];
  const idle: number[] = [];
  let given = 0;
  for (let round = 0; round < rounds; round++) {
    ours.push(await timed(async () => (given = await run.runForAll())));
    idle.push(await timed(() => run.runForAll()));
    const rows = await bare.readAfter(TABLE, 0);
    await clear(company);
    bares.push(await timed(() => bare.insertAll([rows])));
    await clear(company);
  }
  const rates = { ours: given / (median(ours) / 1000), bare: given / (median(bares) / 1000) };
  return [
    rateFigure(
      `giving ${count(given)} badges of ten (${seconds(median(ours))})`,
      rates,
      'awards',
      LEAST_SHARE,
    ),
    alone('the same look with nothing left to give', seconds(median(idle))),
    alone(`signing ${count(SIGNED)} Open Badges`, seconds(await timed(() => sign(company)))),
    ...(await archive()),
  ];
}

/** One after the other, as people fetch them. */
async function sign({ app, source }: BenchCompany): Promise<void> {
  const signer = app.nest.get(Signer, { strict: false });
  const issuer = await signer.profile();
  for (let id = 1; id <= SIGNED; id++)
    await signer.sign(openBadge(source.env.publicUrl, issuer, { ...BADGE, id, publicId: `bench-${id}` }));
}

/** Certificates as one archive, read as fast as they come, and how much more the process holds meanwhile. */
async function archive(): Promise<Figure[]> {
  const certificates = Array.from({ length: SIGNED }, (_, index) => ({
    ...CERTIFICATE,
    personId: index + 1,
  }));
  const before = process.memoryUsage.rss();
  let most = before;
  const took = await timed(async () => {
    for await (const _ of certificateArchive(certificates, BADGE.awardedAt))
      most = Math.max(most, process.memoryUsage.rss());
  });
  return [
    alone(`an archive of ${count(SIGNED)} certificates`, seconds(took)),
    alone('   memory beyond that of before', megabytes(most - before)),
  ];
}

async function clear({ app }: BenchCompany): Promise<void> {
  await app.transactions.run(() => app.database.execute(`DELETE FROM ${TABLE}`, []), { work: 'bulk' });
}

async function newBadges({ app }: BenchCompany): Promise<void> {
  await app.transactions.run(async () => {
    for (const [index, criterion] of CRITERIA.entries())
      await app.database.insert('badges', {
        slug: `bench-${index}`,
        position: index + 1,
        title: `Bench ${index}`,
        summary: 'Measured.',
        body: '',
        criterion: JSON.stringify(criterion),
        svg: '<svg/>',
        svg_hash: sha256(`drawing ${index}`),
        hash: sha256(`badge ${index}`),
      });
  });
}
