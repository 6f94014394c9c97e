import sharp from 'sharp';
import { press, tabTo } from './support/keyboard.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, type Page, test } from './support/test.js';

/** What the draft holds of a text, once everything typed is saved. */
async function bodyOf(page: Page, slug: string, lesson = 0): Promise<string> {
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const { lessons } = await (await page.request.get(`/api/course-drafts/${slug}`)).json();
  return lessons[lesson].texts[0].body;
}

/** Pastes as the browser does it. */
async function paste(page: Page, type: 'text/html' | 'text/plain', words: string): Promise<void> {
  await page.evaluate(
    ([kind, data]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(kind, data);
      const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(pasted);
    },
    [type, words] as const,
  );
}

test('writes an article as in a word processor, by keyboard alone, and keeps clean Markdown', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  const begun = await page.request.post('/api/course-drafts', {
    data: { title: 'Before you hang up', language: 'en' },
  });
  const { slug } = await begun.json();
  await page.request.post(`/api/course-drafts/${slug}/lessons`, {
    data: { kind: 'article', title: 'The last minute' },
  });
  const door = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#2a6f7f' } })
    .png()
    .toBuffer();
  const uploaded = await page.request.post(`/api/course-drafts/${slug}/files?name=door.png`, {
    headers: { 'content-type': 'application/octet-stream' },
    data: door,
  });
  expect(uploaded.ok()).toBe(true);
  await page.goto(`/course-drafts/${slug}?text=the-last-minute`);
  await expectScreen(page, 'Before you hang up');
  const { keyboard } = page;
  await tabTo(page, 'textbox', /^Text/);
  await keyboard.press('ControlOrMeta+A');
  await keyboard.press('Delete');
  await keyboard.type('## Say it back\nAsk ');
  await keyboard.press('ControlOrMeta+B');
  await keyboard.type('who');
  await keyboard.press('ControlOrMeta+B');
  await keyboard.type(' waits, *then* wait: 2 * 3 minutes.\n- One thing\nAnother\n');
  await keyboard.press('ControlOrMeta+]');
  await keyboard.type('of two parts\n\n\nSee ');
  await keyboard.press('ControlOrMeta+K');
  const link = page.getByRole('dialog', { name: 'Link' });
  await link.getByLabel('Words of the link').press('Tab');
  await expect(link.getByLabel('Address')).toBeFocused();
  await keyboard.type('example.com/plan');
  await keyboard.press('Enter');
  await expect(link.getByText('A link begins with https://, http:// or mailto:.')).toBeVisible();
  await expectGoodScreen(page, 'article-link');
  await link.getByLabel('Words of the link').fill('the plan');
  await link.getByLabel('Address').fill('https://example.com/plan');
  await keyboard.press('Enter');
  await expect(link).toHaveCount(0);
  await keyboard.press('End');
  await keyboard.type('.\n');

  await keyboard.press('Alt+F10');
  await expect(page.getByRole('toolbar', { name: 'Formatting' }).locator(':focus')).toHaveCount(1);
  await keyboard.press('End');
  for (let back = 0; back < 2; back++) await keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'Insert a picture' })).toBeFocused();
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Insert a picture' });
  await tabTo(page, 'combobox', 'Picture', dialog);
  await keyboard.press('ArrowDown');
  await expect(dialog.getByLabel('Picture', { exact: true })).toHaveValue(/^door-[0-9a-f]{8}\.png$/);
  await dialog.getByLabel(/^What the picture shows/).fill('A blue door [ajar]');
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const text = page.getByRole('textbox', { name: 'Text' });
  await expect(text.getByRole('img', { name: 'A blue door [ajar]' })).toBeVisible();
  await expectGoodScreen(page, 'article-editor');
  expect((await bodyOf(page, slug)).replace(/door-[0-9a-f]{8}/, 'door')).toBe(
    [
      '## Say it back',
      'Ask **who** waits, *then* wait: 2 * 3 minutes.',
      '- One thing\n- Another\n  - of two parts',
      'See [the plan](https://example.com/plan).',
      String.raw`![A blue door \[ajar\]](door.png)`,
    ].join('\n\n'),
  );
  await tabTo(page, 'textbox', /^Text/);
  await keyboard.press('ControlOrMeta+Home');
  await press(page, 'button', 'Publish');
  await expect(page.getByRole('dialog', { name: 'Publish this course?' })).toBeVisible();
  await page.request.delete(`/api/course-drafts/${slug}`);
});

test('changes one line of a shipped article where one word is changed, and shows the same as Markdown', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  const slug = 'leading-service';
  await page.request.put(`/api/course-drafts/${slug}`);
  await page.goto(`/course-drafts/${slug}`);
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await outline.getByRole('link', { name: /^1\. / }).press('Enter');
  const text = page.getByRole('textbox', { name: 'Text' });
  const heading = text.getByRole('heading', { name: 'How much may they decide?' });
  await expect(heading).toBeVisible();
  const { lessons } = await (await page.request.get(`/api/course-drafts/${slug}`)).json();
  const before: string = lessons[0].texts[0].body;
  await heading.click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await page.keyboard.type('So how');
  const wanted = before.replace('## How much', '## So how much');
  expect(await bodyOf(page, slug)).toBe(wanted);

  const asMarkdown = page.getByRole('radio', { name: 'Markdown' });
  await asMarkdown.press('Space');
  await expect(text).toHaveValue(wanted);
  const table = '| a | b |\n| - | - |\n| 1 | 2 |';
  await text.fill(`${table}\n\n${wanted}\n\n[Ask](ftp://example.com) them.\n`);
  await page.reload();
  await expect(text).toHaveValue(/^\| a/);
  await page.getByRole('radio', { name: 'As it looks' }).press('Space');
  await expect(text.getByText('Markdown that is shown as it is written', { exact: false })).toBeVisible();
  await expect(text.getByText('A link must begin with https://', { exact: false })).toBeVisible();
  await expect(text).toHaveAccessibleDescription(/A link must begin with https:/);
  await expectGoodScreen(page, 'article-markdown-block');
  await page.getByRole('button', { name: /, text, line \d+$/ }).press('Enter');
  await expect(text).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('Ask them.');

  await page.keyboard.press('ControlOrMeta+A');
  await paste(page, 'text/html', WORD);
  expect(await bodyOf(page, slug)).toBe(
    'Who **waits**\n\n- The *night* shift\n  - and its cleaner\n- [The plan](https://example.com/)\n\nEnd.',
  );
  await page.keyboard.press('ControlOrMeta+A');
  await paste(page, 'text/html', GOOGLE_DOCS);
  expect(await bodyOf(page, slug)).toBe('**Bold** *and slanted*');
  await page.keyboard.press('ControlOrMeta+A');
  await paste(page, 'text/plain', '## From a file\n\nWith **bold** words.\n');
  expect(await bodyOf(page, slug)).toBe('## From a file\n\nWith **bold** words.');
  for (let paste = 0; paste < 3; paste++) await page.keyboard.press('ControlOrMeta+Z');
  await expect(heading).toBeVisible();
  await page.request.delete(`/api/course-drafts/${slug}`);
});

/** As Word puts it on the clipboard, cut short. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0cm}</style></head><body lang=EN-GB>
<!--StartFragment--><p class=MsoNormal style='margin-top:0cm'><span style='color:red'>Who <b>waits</b><o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>The <i>night</i> shift</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>and its cleaner</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><a href="https://example.com/">The plan</a><script>alert(1)</script><img src="file:///C:/x.png" onerror="alert(1)"></p>
<p class=MsoNormal>End.</p><!--EndFragment--></body></html>`;

const GOOGLE_DOCS = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;">
<span style="font-weight:700;">Bold</span><span style="font-weight:400;font-style:italic;"> and slanted</span></p></b>`;
