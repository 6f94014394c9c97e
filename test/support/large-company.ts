import type { Day } from '../../src/common/days.js';
import { publicId, sha256 } from '../../src/common/random.js';
import { searchKey } from '../../src/common/text-keys.js';
import type { Database } from '../../src/database/database.js';
import type { Transactions } from '../../src/database/transactions.js';
import { addEnrolment } from './large-company-enrolments.js';
import {
  addMember,
  between,
  Calendar,
  chance,
  COLUMNS,
  emptyRows,
  type Ground,
  type Member,
  NEVER,
  type Rows,
} from './large-company-rows.js';

/** Where the generated company is written; a `TestApp` is one. */
export interface Target {
  database: Database;
  transactions: Transactions;
}

export interface LargeCompanyOptions {
  people: number;
  /** The day on which the company is as described; everything else is relative to it. */
  today?: Day;
  zone?: string;
}

/** Whom to ask for: ids of people with lines of known sizes, and of what everybody is enrolled on. */
export interface LargeCompany {
  people: number;
  enrolments: number;
  everybodysHeadId: number;
  /** About 30 % of everybody report to this person at some depth. */
  headOfThirtyPercentId: number;
  /** Exactly 200 people (a fifth, where the company is smaller than 1,000) report to this person at some depth. */
  headOf200Id: number;
  departmentIds: number[];
  trackIds: number[];
}

const TRACKS = 8;
const ENROLMENTS_EACH = 5;
const SPAN = 9;
const DIVISION = 3_000;
const CHUNK = 5_000;
/** Everybody in trees of nine reports a manager: one of 30 %, one of 200, the rest in divisions of 3,000. */
function plan(people: number): { members: Member[]; thirty: number; twoHundred: number } {
  const sizes = [Math.round(people * 0.3) + 1, Math.min(200, Math.floor(people / 5)) + 1];
  let left = people - 1 - sizes.reduce((sum, size) => sum + size, 0);
  for (; left > 0; left -= DIVISION) sizes.push(Math.min(left, DIVISION));
  const members: Member[] = [member(0, null, 0, false)];
  const heads = sizes.map((size, division) => {
    const head = members.length;
    for (let place = 0; place < size; place++) {
      const manager = place === 0 ? 0 : head + Math.floor((place - 1) / SPAN);
      const isLeaf = place * SPAN + 1 >= size;
      // A small division of the large one each, so that departments are not whole divisions.
      members.push(member(head + place, manager, division * 100 + Math.floor(place / 400), isLeaf));
    }
    return head;
  });
  return { members, thirty: heads[0] ?? 0, twoHundred: heads[1] ?? 0 };
}

function member(index: number, manager: number | null, division: number, isLeaf: boolean): Member {
  const luck = chance(index, 1);
  const base = { index, manager, division };
  if (isLeaf && luck < 0.04) {
    return { ...base, fate: 'left', hired: between(index, 2, -2000, -450), left: between(index, 3, -60, 0) };
  }
  if (isLeaf && luck < 0.05)
    return { ...base, fate: 'to come', hired: between(index, 2, 1, 40), left: NEVER };
  return { ...base, fate: 'stays', hired: between(index, 2, luck < 0.2 ? -90 : -2000, -3), left: NEVER };
}

/**
 * Writes a company of `people` persons with five enrolments each straight into the tables: departments, one tree of managers,
 * leavers, people to come, absences, every status with its periods. The same numbers give the same company.
 */
export async function buildLargeCompany(
  target: Target,
  { people, today = '2026-11-21', zone = 'America/Jamaica' }: LargeCompanyOptions,
): Promise<LargeCompany> {
  const ground = await layGround(target, people, new Calendar(today, zone));
  const firstEnrolment = ground.nextEnrolment;
  const { members, thirty, twoHundred } = plan(people);
  for (let start = 0; start < members.length; start += CHUNK) {
    const rows = emptyRows();
    for (const each of members.slice(start, start + CHUNK)) {
      addMember(rows, ground, members, each);
      for (let nth = 0; nth < ENROLMENTS_EACH; nth++) addEnrolment(rows, ground, each, nth);
    }
    await write(target, rows);
  }
  return {
    people: members.length,
    enrolments: ground.nextEnrolment - firstEnrolment,
    everybodysHeadId: ground.firstPerson,
    headOfThirtyPercentId: ground.firstPerson + thirty,
    headOf200Id: ground.firstPerson + twoHundred,
    departmentIds: ground.departmentIds,
    trackIds: ground.trackIds,
  };
}

async function write({ database, transactions }: Target, rows: Rows): Promise<void> {
  await transactions.run(
    async () => {
      for (const [table, columns] of Object.entries(COLUMNS)) {
        await database.insertMany(table, columns.split(' '), rows[table as keyof Rows]);
      }
    },
    { work: 'bulk' },
  );
}

async function layGround({ database, transactions }: Target, people: number, calendar: Calendar) {
  const lastId = async (table: string) =>
    (await database.first<{ id: number | null }>(`SELECT MAX(id) AS id FROM ${table}`))?.id ?? 0;
  const at = calendar.at(-900).start;
  return await transactions.run(async (): Promise<Ground> => {
    const current = await database.first<{ generation: number }>(
      "SELECT generation FROM reporting_generations WHERE status = 'current'",
    );
    if (!current) {
      await database.insert('reporting_generations', { generation: 1, status: 'current', created_at: at });
    }
    const departmentIds: number[] = [];
    for (let n = 1; n <= Math.max(6, Math.round(people / 500)); n++) {
      const name = `Department ${String(n).padStart(3, '0')}`;
      const row = { public_id: publicId(), name, search_key: searchKey(name), created_at: at };
      departmentIds.push(await database.insert('departments', row));
    }
    const tracks = [];
    for (let n = 1; n <= TRACKS; n++) tracks.push(await insertTrack(database, n, at));
    return {
      calendar,
      generation: current?.generation ?? 1,
      firstPerson: (await lastId('persons')) + 1,
      nextEnrolment: (await lastId('enrolments')) + 1,
      departmentIds,
      trackIds: tracks.map(({ trackId }) => trackId),
      versionIds: tracks.map(({ versionId }) => versionId),
    };
  });
}

async function insertTrack(database: Database, n: number, at: string) {
  const depth = n % 2 === 1 ? 'sensitisation' : 'detailed';
  const slug = `generated-${n}`;
  const trackId = await database.insert('tracks', { public_id: publicId(), slug, depth, created_at: at });
  const versionId = await database.insert('track_versions', {
    track_id: trackId,
    number: 1,
    hash: sha256(slug),
    title: `Generated track ${n}`,
    summary: '',
    minutes: 60,
    requirement_count: 1,
    created_at: at,
  });
  await database.execute('UPDATE tracks SET current_version_id = ? WHERE id = ?', [versionId, trackId]);
  await database.insert('requirements', {
    track_version_id: versionId,
    position: 1,
    slug: `workshop-${n}`,
    kind: 'attendance',
    title: `Workshop ${n}`,
    minutes: 60,
  });
  return { trackId, versionId };
}
