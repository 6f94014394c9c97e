import { expect, it } from '@jest/globals';
import { readablePage } from './person-archive.js';

it('shows every row under a heading, and runs nothing that somebody wrote', () => {
  const record = new Map([
    ['persons', [{ given_name: '<script>alert(1)</script>', email: null }]],
    ['programme_waves', [{ starts_on: '2026-11-21', facts: { a: 'b&c' } }]],
  ]);
  const page = readablePage(record, new Date('2026-11-21T15:00:00Z'));
  expect(page).toContain('<h2>Who you are</h2>');
  expect(page).toContain('<th scope="col">given name</th>');
  expect(page).toContain('<td>&lt;script&gt;alert(1)&lt;/script&gt;</td><td></td>');
  expect(page).toContain('<h2>programme waves</h2>');
  expect(page).toContain('<td>{&quot;a&quot;:&quot;b&amp;c&quot;}</td>');
  expect(page).not.toContain('<script>');
});
