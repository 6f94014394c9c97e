import 'reflect-metadata';
import { type BenchArguments, type BenchName, readArguments } from './arguments.js';
import { dropAll } from './bench-database.js';
import { endDemo } from './bench-demo.js';
import { type BenchCompany, buildCompany } from './company.js';
import { benchAssigning } from './assigning-bench.js';
import { benchAwards } from './awards-bench.js';
import { benchCompletion } from './completion-bench.js';
import { benchCsv } from './csv-bench.js';
import { count, type Figure, seconds, tableOf } from './figures-table.js';
import { benchHttp } from './http-bench.js';
import { benchImport } from './import-bench.js';
import { benchKills } from './kills-bench.js';
import { benchMoves } from './moves-bench.js';
import { benchReports } from './reports-bench.js';
import { benchSignIn } from './sign-in-bench.js';
import { benchTips } from './tips-bench.js';
import { benchWeb, LOAD_HEADINGS } from './web-bench.js';

const ABOUT: Record<BenchName, string> = {
  import: 'import and enrolment',
  completion: 'completion, by the service',
  http: 'completion, over HTTP',
  reports: 'reports',
  csv: 'export',
  moves: 'large moves, over HTTP',
  assigning: 'assigning',
  awards: 'badges',
  'sign-in': 'signing in',
  tips: 'a tip to everybody',
  kills: 'killing what sends messages',
  web: 'loading screens',
};

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Reports and the export come first: the others move people or add enrolments. */
const ORDER: readonly BenchName[] = [
  'import',
  'reports',
  'csv',
  'sign-in',
  'moves',
  'assigning',
  'awards',
  'completion',
  'http',
  'tips',
  'kills',
  'web',
];

async function run({ names, server, people, rounds, encoding }: BenchArguments): Promise<void> {
  let company: BenchCompany | null = null;
  const built = async (): Promise<BenchCompany> => {
    if (company) return company;
    say(`Building a company of ${count(people)} people …`);
    const start = performance.now();
    company = await buildCompany(server, people);
    say(`… with ${count(company.enrolments)} enrolments in ${seconds(performance.now() - start)}.`);
    return company;
  };
  const most = rounds ?? undefined;
  for (const name of ORDER.filter((each) => names.includes(each))) {
    if (name === 'import') {
      const { product, figures } = await benchImport({ server, people, encoding }, most);
      say(tableOf(`${ABOUT.import} · ${product} · ${count(people)} people, ${encoding}`, figures));
      continue;
    }
    if (name === 'kills') {
      const { product, figures } = await benchKills(server, most);
      say(tableOf(`${ABOUT.kills} · ${product} · two processes`, figures));
      continue;
    }
    if (name === 'web') {
      const { product, figures } = await benchWeb(most);
      say(tableOf(`${ABOUT.web} · ${product} · the demo company on SQLite`, figures, LOAD_HEADINGS));
      continue;
    }
    const own = await built();
    const figures = await benchOn(name, own, most);
    const size = `${count(own.people)} people, ${count(own.enrolments)} enrolments`;
    say(tableOf(`${ABOUT[name]} · ${own.bare.product} · ${size}`, figures));
  }
  await (company as BenchCompany | null)?.close();
}

async function benchOn(
  name: Exclude<BenchName, 'import' | 'kills' | 'web'>,
  company: BenchCompany,
  rounds?: number,
): Promise<Figure[]> {
  switch (name) {
    case 'completion':
      return await benchCompletion(company, rounds);
    case 'http':
      return await benchHttp(company, rounds);
    case 'reports':
      return await benchReports(company, rounds);
    case 'csv':
      return await benchCsv(company, rounds);
    case 'moves':
      return await benchMoves(company, rounds);
    case 'assigning':
      return await benchAssigning(company, rounds);
    case 'awards':
      return await benchAwards(company, rounds);
    case 'sign-in':
      return await benchSignIn(company, rounds);
    case 'tips':
      return await benchTips(company, rounds);
  }
}

async function cleanUp(): Promise<void> {
  await endDemo();
  await dropAll();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void cleanUp().finally(() => process.exit(1)));
}
try {
  await run(readArguments(process.argv.slice(2), process.env));
} finally {
  await cleanUp();
}
