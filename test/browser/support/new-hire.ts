import { expect, type Page, request } from '@playwright/test';
import { PASSWORD } from './demo-server.js';

/** Somebody who has begun today, with nothing done yet; the page is signed in as them. */
export interface NewHire {
  number: string;
  /** The enrolment of each track, by the track's slug. */
  enrolments: Record<string, string>;
}

const HEADER =
  'Employee #,First Name,Last Name,Work Email,Job Title,Department,Location,Time Zone,Supervisor EID,Hire Date,Employment Type';
let hired = 0;

/** Hires somebody into Customer Care at Harbourlight, so that a test has a learner of its own. */
export async function hireSomebody(page: Page, baseURL: string): Promise<NewHire> {
  hired += 1;
  const number = `HIRED-${process.pid}-${hired}`;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Jamaica' }).format(new Date());
  const admin = await request.newContext({ baseURL });
  await admin.post('/api/auth/sign-in', {
    data: { login: 'admin@harbourlight.example', password: PASSWORD },
  });
  const row = `${number},Ana,Learner ${hired},,Customer Care Representative,Customer Care,Kingston,America/Jamaica,,${today},Full-Time`;
  const imported = await admin.post('/api/people/imports', {
    multipart: {
      file: { name: 'hired.csv', mimeType: 'text/csv', buffer: Buffer.from(`${HEADER}\n${row}\n`) },
    },
  });
  expect(imported.status()).toBe(201);
  const found = await (await admin.get('/api/people', { params: { text: number } })).json();
  const link = await (await admin.post(`/api/people/${found.items[0].id}/set-password-links`)).json();
  const token = new URL(link.url).hash.slice(1);
  const entered = await page.request.post('/api/auth/set-password', { data: { token, password: PASSWORD } });
  expect(entered.status()).toBe(204);
  await admin.dispose();
  return { number, enrolments: await enrolmentsOf(page) };
}

async function enrolmentsOf(page: Page): Promise<Record<string, string>> {
  const list = async (): Promise<{ id: string; track: { slug: string } }[]> =>
    (await (await page.request.get('/api/me/enrolments')).json()).items;
  // Enrolling follows the import by an event.
  await expect.poll(async () => (await list()).length, { timeout: 30_000 }).toBe(2);
  return Object.fromEntries((await list()).map(({ id, track }) => [track.slug, id]));
}

/** The address of a lesson of the demo's first course. */
export const lessonAddress = (
  { enrolments }: NewHire,
  lesson: string,
  { track = 'sensitisation', course = 'service-starts-inside' } = {},
) => `/learning/${enrolments[track]}/lessons/${course}.${lesson}`;
