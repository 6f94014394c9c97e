import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adviseOnContrast } from './badge-contrast.js';

function advised(shapes: string): { line: number; message: string }[] {
  const found: { line: number; message: string }[] = [];
  const svg = shapes.startsWith('<svg') ? shapes : `<svg viewBox="0 0 96 96">\n${shapes}\n</svg>`;
  adviseOnContrast(svg, (line, message) => found.push({ line, message }));
  return found;
}

const DISC = '<circle cx="48" cy="48" r="37" fill="#a93058"/>';

describe('the contrast of a drawing', () => {
  it('is to be made out where what is drawn is nearly as its ground', () => {
    expect(advised(`${DISC}\n<g fill="none" stroke="#7d1f3f"><path d="M0 0"/></g>`)).toEqual([
      { line: 2, message: expect.stringContaining('by 1.5 to 1') },
    ]);
    expect(
      advised('<rect width="96" height="96" fill="#ffffff"/><path d="M0 0" fill="#bbbbbb"/>'),
    ).toHaveLength(1);
  });

  it.each([
    ['stands out', '<path d="M0 0" fill="#ffffff"/>'],
    ['stands out by its line alone', '<path d="M0 0" fill="#a93058" stroke="#ffffff"/>'],
    ['inherits what stands out', '<g><g fill="#ffffff"><path d="M0 0"/></g></g>'],
    ['has one part that does', '<path d="M0 0" fill="#b03058"/><path d="M1 1" fill="#ffffff"/>'],
    ['has a colour that the file does not tell', '<path d="M0 0" fill="pink"/>'],
    ['shines through', '<path d="M0 0" fill="#b03058" opacity="0.5"/>'],
    ['is nothing but its ground', ''],
  ])('is not spoken of where a drawing %s', (_, shapes) => {
    expect(advised(`${DISC}${shapes}`)).toEqual([]);
  });

  it('is judged against the ground that lies uppermost', () => {
    const white = '<circle cx="48" cy="48" r="30" fill="#ffffff"/>';
    expect(advised(`${DISC}\n${white}<path d="M0 0" fill="#f0f0f0"/>`)).toMatchObject([{ line: 3 }]);
    expect(advised(`${DISC}\n${white}<path d="M0 0" fill="#a93058"/>`)).toEqual([]);
  });

  it('is enough in every drawing that comes with the product', () => {
    const folder = join(__dirname, '../../content/badges');
    const drawings = readdirSync(folder).filter((name) => name.endsWith('.svg'));
    expect(drawings.length).toBeGreaterThan(5);
    for (const name of drawings)
      expect([name, advised(readFileSync(join(folder, name), 'utf8'))]).toEqual([name, []]);
  });
});
