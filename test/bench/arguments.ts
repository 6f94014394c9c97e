import { parseArgs } from 'node:util';
import { type FileEncoding, FILE_ENCODINGS } from './hr-file.js';

export const BENCHES = [
  'import',
  'completion',
  'http',
  'reports',
  'csv',
  'moves',
  'assigning',
  'awards',
  'sign-in',
  'tips',
  'kills',
  'web',
] as const;
export type BenchName = (typeof BENCHES)[number];

export interface BenchArguments {
  names: readonly BenchName[];
  /** `mysql://` URL of a server on which schemas may be made; null for the embedded database. */
  server: string | null;
  people: number;
  /** What the HR export of `import` is written in. */
  encoding: FileEncoding;
  /** How often ours and the bare driver take turns; null for what fits the bench. */
  rounds: number | null;
}

const USAGE = `npm run bench -- <${[...BENCHES, 'all'].join(' | ')}> [--people N] [--rounds N] [--encoding ${FILE_ENCODINGS.join(' | ')}]`;

const isBench = (name: string | undefined): name is BenchName => BENCHES.some((known) => known === name);

function wholeNumber(text: string | undefined, least: number): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) throw new Error(`${text} cannot be used. ${USAGE}`);
  return number;
}

function encodingOf(text = 'utf-8'): FileEncoding {
  const known = FILE_ENCODINGS.find((encoding) => encoding === text);
  if (!known) throw new Error(`${text} is no encoding of a bench. ${USAGE}`);
  return known;
}

/** What to measure, on which database and on how many people. */
export function readArguments(argv: readonly string[], environment: NodeJS.ProcessEnv): BenchArguments {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { people: { type: 'string' }, rounds: { type: 'string' }, encoding: { type: 'string' } },
  });
  const [name] = positionals;
  if (positionals.length !== 1 || (name !== 'all' && !isBench(name))) throw new Error(USAGE);
  const server = environment.DATABASE_URL ?? null;
  return {
    names: name === 'all' ? BENCHES : [name],
    server,
    people: wholeNumber(values.people, 1_000) ?? (server ? 100_000 : 10_000),
    encoding: encodingOf(values.encoding),
    rounds: wholeNumber(values.rounds, 1),
  };
}
