import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contentWithBadges } from './support/badges.js';
import { addContent } from './support/content.js';
import { startApp, type TestApp } from './support/app.js';
import { asBuffer } from './support/as-buffer.js';
import { buildLearner, finishBasics, publishTracks } from './support/learner.js';
import { linesOf } from './support/pdf-text.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function give(personId: number, slug: string): Promise<void> {
  const badge = await app.database.first<{ id: number }>('SELECT id FROM badges WHERE slug = ?', [slug]);
  const row = { badge_id: badge?.id, person_id: personId, awarded_at: app.clock.now(), is_shown: 0 };
  await app.transactions.run(() => app.database.insertOnce('awards', row));
}

it('says on one tagged page who completed what, when where they live, and by which number it is found', async () => {
  const { sensitisation } = await publishTracks(app);
  const name = { givenName: 'Nguyễn', familyName: 'Đặng-Иванова', timeZone: 'Pacific/Auckland' };
  const { client, enrolment, person } = await buildLearner(app, sensitisation, name);
  const path = `/api/enrolments/${enrolment.publicId}/certificate`;
  expect((await client.get(path)).body.code).toBe('CERTIFICATE_NOT_FOUND');
  await finishBasics(client);
  await app.settle();
  const completion = await app.database.first<{ number: string }>(
    'SELECT public_id AS number FROM completions',
  );
  const answer = await client.get(path).buffer(true).parse(asBuffer).expect(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.headers['content-disposition']).toBe('attachment; filename="certificate-sensitisation.pdf"');
  const pdf: Buffer = answer.body;
  const lines = linesOf(pdf).join('\n');
  for (const words of ['Certificate', 'Nguyễn Đặng-Иванова', 'Sensitisation', `${completion?.number}`])
    expect(lines).toContain(words);
  // Already the next day there.
  expect(lines).toMatch(/on \d+ November 2026\./);
  expect(pdf.toString('latin1')).toMatch(/\/Marked true/);
  expect(pdf.toString('latin1').match(/\/Type \/Page\n/g)).toHaveLength(1);
  expect(pdf.toString('latin1')).not.toContain('QR code');

  await addContent(app, contentWithBadges);
  await app.settle();
  const badge = '/api/me/badges/soon/credential';
  await give(person.id, 'soon');
  const { page } = (await client.put(badge).send({ nameForm: 'full', isShared: true }).expect(200)).body;
  const checkable: Buffer = (await client.get(path).buffer(true).parse(asBuffer).expect(200)).body;
  expect(linesOf(checkable).join('\n')).toContain(page);
  expect(checkable.toString('latin1')).toMatch(/\/S \/Figure/);
});
