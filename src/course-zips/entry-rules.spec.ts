import { describe, expect, it } from '@jest/globals';
import { judgeEntries } from './entry-rules.js';

const entry = (name: string, facts: object = {}) => ({
  name,
  isEncrypted: false,
  method: 8,
  mode: 0,
  ...facts,
});
const course = ['courses/a/course.md', 'courses/a/01-one.md'].map((name) => entry(name));
const judge = (...more: ReturnType<typeof entry>[]) => {
  const judged = judgeEntries([...course, ...more]);
  return 'faults' in judged ? judged.faults.map(({ code }) => code) : judged.files.map(({ name }) => name);
};

describe('the list of an archive', () => {
  it.each(['courses/a/', 'content/courses/a/', 'a/'])('is the folder of a course at %s', (folder) => {
    const names = ['course.md', '01-one.md', '01-one.phone.es-MX.md', 'talk.webm', 'talk.vtt'];
    const junk = [entry(folder), entry(`${folder}.DS_Store`), entry(`__MACOSX/${folder}._course.md`)];
    const judged = judgeEntries([...names.map((name) => entry(folder + name)), ...junk]);
    expect(judged).toMatchObject({ slug: 'a', files: names.map((name) => ({ name })) });
  });

  it.each([
    ['../a.png', 'path'],
    ['courses/a/../../b.png', 'path'],
    ['/etc/passwd', 'path'],
    ['C:/a.png', 'path'],
    ['c:a.png', 'path'],
    ['courses\\a\\b.png', 'path'],
    ['courses/a//b.png', 'path'],
    ['courses/a/./b.png', 'path'],
    ['courses/a/b\0.png', 'path'],
    ['courses/a/b\u202Egnp.md', 'path'],
    ['courses/a/more.zip', 'nested'],
    ['courses/a/notes.txt', 'unknown'],
    ['courses/a/notes.md', 'unknown'],
    ['courses/a/deeper/b.png', 'unknown'],
    ['readme.md', 'unknown'],
    ['courses/a/drawing.svg', 'unknown'],
    ['courses/b/c.png', 'courses'],
    ['courses/A/Course.md', 'unknown'],
  ])('with %j is refused', (name, code) => {
    expect(judge(entry(name))).toContain(code);
  });

  it.each([
    ['a link', { mode: 0o120777 }, 'special'],
    ['a device', { mode: 0o020666 }, 'special'],
    ['a password', { isEncrypted: true }, 'encrypted'],
    ['an unknown way of packing', { method: 14 }, 'broken'],
  ])('with %s is refused', (_, facts, code) => {
    expect(judge(entry('courses/a/b.png', facts))).toEqual([code]);
  });

  it('with two names that are one on some systems is refused', () => {
    expect(judge(entry('courses/a/b.png'), entry('courses/a/B.PNG'))).toContain('twice');
    expect(judge(entry('courses/a/01-one.md'))).toContain('twice');
    expect(judge(entry('courses/a/02-one.md'))).toEqual(['twice']);
  });

  it('with too many entries, or without a course, is refused', () => {
    expect(judge(...Array.from({ length: 999 }, (_, at) => entry(`courses/a/${at}.png`)))).toEqual([
      'entries',
    ]);
    expect(judgeEntries([entry('a/b.png')])).toEqual({ faults: [{ code: 'no-course', path: '' }] });
    expect(judgeEntries([entry('Ä/course.md')])).toEqual({ faults: [{ code: 'slug', path: 'Ä/course.md' }] });
  });
});
