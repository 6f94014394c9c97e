import { expect, it } from '@jest/globals';
import { toHtml, toPlainText } from '../outbox/words.js';
import { compileText } from './template.js';

const text = (body: string, subject = 'About {{track}}', button = 'Open {{track}}') =>
  compileText({ subject, body, button }, 'en');

it('says a value as it is, whatever signs it is made of', () => {
  const track = '<b>Tom & "Jo"</b> {{minutes}} {{{x}}} O’Neil';
  const { subject, words } = text('Hello {{track}}.')({ track, minutes: 7 }, '/x');
  expect(subject).toBe(`About ${track}`);
  expect(words).toEqual({ paragraphs: [`Hello ${track}.`], link: { label: `Open ${track}`, path: '/x' } });
});

it('is escaped once for HTML and not at all for plain text', () => {
  const { subject, words } = text('Hello {{track}}.')({ track: '<img src=x onerror=alert(1)> & Co' }, '/x');
  const html = toHtml(subject, words, 'https://x.example');
  expect(html).not.toMatch(/<img/);
  expect(html).toContain('&#60;img src=x onerror=alert(1)&#62; &#38; Co');
  expect(html).not.toContain('&#38;#');
  expect(html).not.toContain('&amp;');
  expect(toPlainText(words, 'https://x.example')).toContain('Hello <img src=x onerror=alert(1)> & Co.');
});

it('makes paragraphs where a line is empty, and leaves out what says nothing', () => {
  const say = text('One\nand two.\n\n{{#if why}}\nWhy: {{why}}\n{{/if}}\n\n\nLast.  ');
  expect(say({ track: '', why: null }, null).words).toEqual({ paragraphs: ['One\nand two.', 'Last.'] });
  expect(say({ track: '', why: 'Flooded.' }, null).words.paragraphs[1]).toBe('Why: Flooded.');
});

it('keeps a subject and a button on one line', () => {
  const { subject, words } = text('x')({ track: 'one\r\nBcc: you@x.example' }, '/x');
  expect(subject).toBe('About one Bcc: you@x.example');
  expect(words.link?.label).toBe('Open one Bcc: you@x.example');
});

it('says days and numbers as its language does', () => {
  const body = "{{weekday on}}, {{day on}}, {{count n 'día' 'días'}}, {{count one 'día' 'días'}}";
  const say = (language: string) =>
    compileText({ subject: 'x', button: null, body }, language)({ on: '2026-12-14', n: 0, one: 1 }, null);
  expect(say('en').words.paragraphs).toEqual(['Monday 14 December 2026, 14 December 2026, 0 días, 1 día']);
  expect(toHtml('x', say('es').words, '')).toContain('<html lang="es">');
  expect(toHtml('x', say('en').words, '')).toContain('<html lang="en">');
  expect(say('es').words.paragraphs).toEqual([
    'lunes, 14 de diciembre de 2026, 14 de diciembre de 2026, 0 días, 1 día',
  ]);
});

it('reaches nothing that a value inherits, even unchecked', () => {
  const body = '[{{#each list}}{{constructor}}{{/each}}]';
  const inherited = Object.create({ secret: 'told' }) as object;
  const list = [inherited, { constructor: 'own' }];
  expect(text(body)({ track: '', list }, null).words.paragraphs).toEqual(['[own]']);
  const secret = '[{{#each list}}{{secret}}{{/each}}]';
  expect(text(secret)({ track: '', list: [inherited] }, null).words.paragraphs).toEqual(['[]']);
});
