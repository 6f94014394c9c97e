import { type CheckedContent, checkContent } from '../../src/content-files/content-check.js';
import { contentFile } from '../../src/content-files/content-folder.js';
import { type ContentFiles, fixtureContent } from './fixture-content.js';

/** Checks the fixture content with some of its files changed, without a disk. */
export function checkFixture(changes: ContentFiles = {}): CheckedContent {
  const files = Object.entries({ ...fixtureContent, ...changes }).flatMap(([path, content]) =>
    content === null ? [] : [contentFile(path, Buffer.from(content))],
  );
  return checkContent(files);
}

export const LESSON = 'courses/basics/01-who.md';
export const VIDEO = 'courses/basics/02-one-order.md';
export const CAPTIONS = 'courses/basics/one-order.vtt';
export const QUIZ = 'courses/basics/03-questions.md';
export const SCENARIO = 'courses/basics/04-laptop.md';
export const PROMISE = 'courses/basics/05-promise.md';
export const BEHAVIOURS = 'behaviours.yaml';
export const COURSE = 'courses/basics/course.md';
export const TRACK = 'tracks/customer-facing.md';
export const BASE = 'tracks/sensitisation.md';

/** A file of the fixture with something replaced; throws when there is nothing to replace. */
export function edited(path: string, what: string | RegExp, by: string): ContentFiles {
  const text = String(fixtureContent[path]);
  const changed = text.replace(what, by);
  if (changed === text) throw new Error(`${path} has no ${String(what)}.`);
  return { [path]: changed };
}
/** A sound article with this text. */
export const article = (text: string) => `---\nkind: article\ntitle: A title\nminutes: 5\n---\n${text}\n`;
