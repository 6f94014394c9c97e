import type { APIRequestContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, type Page, test } from './support/test.js';

const FILMS = join(process.cwd(), 'content/courses/service-starts-inside');
const picture = () =>
  sharp({ create: { width: 800, height: 300, channels: 3, background: '#2a6f7f' } })
    .png()
    .toBuffer();

async function begin(api: APIRequestContext, title: string, kind: string): Promise<string> {
  const begun = await api.post('/api/course-drafts', { data: { title, language: 'en' } });
  const { slug } = await begun.json();
  const added = await api.post(`/api/course-drafts/${slug}/lessons`, {
    data: { kind, title: 'At the counter' },
  });
  expect(added.status()).toBe(201);
  return slug;
}

/** Chooses a file as whoever has no mouse does: the button opens the chooser of the system. */
async function choose(page: Page, button: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).press('Enter'),
  ]);
  await chooser.setFiles(file);
}

test('puts a picture into a text by keyboard, never without words for whoever cannot see it', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  const slug = await begin(page.request, 'The parcel counter', 'article');
  await page.goto(`/course-drafts/${slug}?text=at-the-counter`);
  await expectScreen(page, 'The parcel counter');
  await page.getByLabel(/^Text/).focus();
  await page.getByRole('button', { name: 'Insert a picture' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Insert a picture' });
  await choose(page, 'Choose a file', {
    name: 'drawing.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  });
  await expect(dialog.getByText('An SVG drawing can carry scripts', { exact: false })).toBeVisible();
  await choose(page, 'Choose a file', {
    name: 'The counter.png',
    mimeType: 'image/png',
    buffer: await picture(),
  });
  await expect(dialog.getByLabel('Picture', { exact: true })).toHaveValue(/^the-counter-[0-9a-f]{8}\.png$/);
  await dialog.getByRole('button', { name: 'Insert', exact: true }).press('Enter');
  await expect(dialog.getByText('Say in a few words what the picture shows.')).toBeVisible();
  await expectGoodScreen(page, 'course-uploads-picture');
  await dialog.getByLabel(/^What the picture shows/).fill('Two people at a counter with parcels');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const shown = page
    .getByRole('region', { name: 'As a learner sees it' })
    .getByAltText('Two people at a counter with parcels');
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(800);
  await page.request.delete(`/api/course-drafts/${slug}`);
});

test('takes a film with captions, says how far it is, and lets somebody cancel, try again and take files out', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  const slug = await begin(page.request, 'A film of the counter', 'video');
  await page.goto(`/course-drafts/${slug}?text=at-the-counter`);
  await expectScreen(page, 'A film of the counter');
  const film = {
    name: 'Counter.webm',
    mimeType: 'video/webm',
    buffer: readFileSync(join(FILMS, 'why-it-matters.webm')),
  };
  const files = `**/api/course-drafts/${slug}/files?*`;
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route(files, async (route) => {
    await answered;
    // It was cancelled meanwhile.
    await route.abort().catch(() => undefined);
  });
  await choose(page, 'Upload a film', film);
  await expect(page.getByRole('progressbar', { name: 'Uploading Counter.webm' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Cancel the upload' }).press('Enter');
  await expect(page.getByText('The upload was cancelled. Nothing was kept.').first()).toBeVisible();
  answer();
  await page.unroute(files);
  await page.route(files, (route) => route.abort());
  await choose(page, 'Upload a film', film);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.unroute(files);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.getByLabel('Film of this lesson')).toHaveValue(/^counter-[0-9a-f]{8}\.webm$/);
  await expect(page.getByLabel(/^Seconds that the film lasts/)).not.toHaveValue('');
  await choose(page, 'Upload captions', {
    name: 'Counter.vtt',
    mimeType: 'text/vtt',
    buffer: Buffer.from('WEBVTT\n\n00:05.000 --> 00:01.000\nBackwards\n'),
  });
  await expect(page.getByText('Line 3: This cue ends before it begins.')).toBeVisible();
  await choose(page, 'Upload captions', {
    name: 'Counter.vtt',
    mimeType: 'text/vtt',
    buffer: readFileSync(join(FILMS, 'why-it-matters.vtt')),
  });
  await expect(page.getByLabel('Captions of this lesson')).toHaveValue(/^counter-[0-9a-f]{8}\.vtt$/);
  await expect(page.getByText('Nothing to put right. The draft can be published.')).toHaveCount(0);
  await expectGoodScreen(page, 'course-uploads-film');
  await page.getByRole('button', { name: /^Take counter-\w+\.vtt out$/ }).press('Enter');
  const asked = page.getByRole('dialog', { name: 'Take this file out?' });
  await expect(asked.getByText('is used in a text', { exact: false })).toBeVisible();
  await asked.getByRole('button', { name: 'Take it out' }).press('Enter');
  await expect(asked).toBeHidden();
  await expect(
    page.getByText('is missing: put the file beside the lesson', { exact: false }).first(),
  ).toBeVisible();
  await page.request.delete(`/api/course-drafts/${slug}`);
});
