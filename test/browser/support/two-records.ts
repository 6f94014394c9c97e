import { expect, type Page } from '@playwright/test';

/** Somebody who is here twice: a temp of an agency who was taken on, as both HR systems say. */
export interface TwoRecords {
  name: string;
  /** Employee numbers: of the firm, which has them in service, and of the agency, which has let them go. */
  own: string;
  agency: string;
}

const HEADER = 'Employee #,First Name,Last Name,Work Email,Department,Hire Date,Termination Date';
const SOURCES = { own: 'payroll', agency: 'temp agency' };
let made = 0;

/** Imports rows of a source; the page is signed in as an admin. */
export async function importRows(page: Page, source: keyof typeof SOURCES, ...rows: string[]): Promise<void> {
  const buffer = Buffer.from([HEADER, ...rows].join('\n'));
  const imported = await page.request.post('/api/people/imports', {
    multipart: { source: SOURCES[source], file: { name: `${source}.csv`, mimeType: 'text/csv', buffer } },
  });
  expect(imported.status()).toBe(201);
}

/** Lets two HR systems bring one person whom no other test knows, and waits until they are seen as a pair. */
export async function bringTwice(page: Page, givenName: string): Promise<TwoRecords> {
  made += 1;
  const mark = `${process.pid}-${made}`;
  const [own, agency] = [`PAYROLL-${mark}`, `TEMP-${mark}`];
  const familyName = `Twofold ${mark}`;
  const address = `${givenName}.${mark}`.toLowerCase();
  await importRows(
    page,
    'own',
    `${own},${givenName},${familyName},${address}@harbourlight.example,Customer Care,2026-03-02,`,
  );
  await importRows(
    page,
    'agency',
    `${agency},${givenName},${familyName},${address}@agency.example,Customer Care,2025-01-06,2026-02-27`,
  );
  // People are compared after an import, by an event.
  const listed = async () =>
    JSON.stringify(await (await page.request.get('/api/people/duplicates?strength=likely&limit=200')).json());
  await expect.poll(listed, { timeout: 30_000 }).toContain(agency);
  return { name: `${givenName} ${familyName}`, own, agency };
}
