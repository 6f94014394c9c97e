import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fields } from '../../src/common/front-matter/fields.js';
import { readMarkdownFile } from '../../src/common/front-matter/front-matter.js';
import { takeApart } from '../../src/course-drafts/draft-file.js';

const COURSES = join(__dirname, '../../content/courses');
/** The lessons of a kind that come with the product, as a form takes them apart. */
export const shippedOf = (kind: string) =>
  readdirSync(COURSES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, parts: takeApart(readFileSync(join(COURSES, path), 'utf8')) }))
    .filter(({ parts }) => parts.kind === kind);

/** What the server makes of a definition, and what it says of it. */
export function judged<D>(definition: string, read: (fields: Fields) => D) {
  const mistakes: { line: number; message: string }[] = [];
  // Its first line stands on the second one of the file.
  const file = readMarkdownFile(`---\n${definition}\n---\n`, 'A lesson', (line, message) =>
    mistakes.push({ line: line - 1, message }),
  );
  const meaning = file && read(file.fields);
  file?.fields.end();
  return { meaning, mistakes };
}
