import { describe, expect, it } from '@jest/globals';
import { besideOriginal, writtenFrom } from './original-line.js';

describe('the line that names the original', () => {
  it('is put first, once, and leaves everything else as it stands', () => {
    const quiz = 'passMark: 70 # as agreed\nquestions:\n  - id: a';
    const marked = writtenFrom(quiz, 'aaaa1111');
    expect(marked).toBe(`original: "aaaa1111"\n${quiz}`);
    expect(writtenFrom(marked, 'bbbb2222')).toBe(`original: "bbbb2222"\n${quiz}`);
    expect(writtenFrom(`${quiz}\noriginal: "aaaa1111"`, 'bbbb2222')).toBe(`original: "bbbb2222"\n${quiz}`);
    expect(besideOriginal(marked)).toBe(quiz);
  });

  it('is all that an article says', () => {
    expect(writtenFrom('', 'aaaa1111')).toBe('original: "aaaa1111"');
    expect(besideOriginal('original: "aaaa1111"')).toBe('');
  });
});
