import { describe, expect, it } from '@jest/globals';
import { type ContentFiles, fixtureContent, TINY_WEBM } from '../../test/support/fixture-content.js';
import { CAPTIONS, COURSE, VIDEO, article, checkFixture, edited } from '../../test/support/content-check.js';

describe('in a course names', () => {
  it.each<[string, ContentFiles, string, number, string]>([
    ['a folder without course.md', { [COURSE]: null }, 'courses/basics/', 1, 'needs a course.md'],
    [
      'a folder whose name is no slug',
      { 'courses/My Course/course.md': String(fixtureContent[COURSE]) },
      'courses/My Course/course.md',
      1,
      'must be a slug',
    ],
    ['a course without a language', edited(COURSE, 'language: en\n', ''), COURSE, 2, 'needs "language"'],
    [
      'a language that is none',
      edited(COURSE, 'language: en', 'language: English'),
      COURSE,
      3,
      'language code',
    ],
    ['a course without a summary', edited(COURSE, 'About basics.', ''), COURSE, 5, 'the summary'],
    [
      'a course without lessons',
      { 'courses/empty/course.md': String(fixtureContent[COURSE]) },
      'courses/empty/course.md',
      1,
      'at least one lesson',
    ],
    [
      'a file beside the course folders',
      { 'courses/notes.md': 'x' },
      'courses/notes.md',
      1,
      'one folder a course',
    ],
    [
      'a lesson without a number',
      { 'courses/basics/extra.md': article('x') },
      'courses/basics/extra.md',
      1,
      'two digits and a slug',
    ],
    [
      'a lesson whose name is no slug',
      { 'courses/basics/06-Not_a_slug.md': article('x') },
      'courses/basics/06-Not_a_slug.md',
      1,
      'must be a slug',
    ],
    [
      'a number used twice',
      { 'courses/basics/02-again.md': article('x') },
      VIDEO,
      1,
      'The number 02 is taken by 02-again.md',
    ],
    [
      'a slug used twice',
      { 'courses/basics/06-who.md': article('x') },
      'courses/basics/06-who.md',
      1,
      'The slug "who" is taken by 01-who.md',
    ],
    [
      'a file of no known kind',
      { 'courses/basics/notes.docx': 'x' },
      'courses/basics/notes.docx',
      1,
      'rename or remove',
    ],
    [
      'a media name with spaces',
      { 'courses/basics/my film.webm': TINY_WEBM },
      'courses/basics/my film.webm',
      1,
      'without accents',
    ],
    [
      'a film that is none',
      { 'courses/basics/one-order.webm': 'not a film' },
      'courses/basics/one-order.webm',
      1,
      'no WebM or MP4',
    ],
    [
      'a folder inside',
      { 'courses/basics/media/one.webm': TINY_WEBM },
      'courses/basics/media/one.webm',
      1,
      'no folders inside',
    ],
    ['a missing film', { 'courses/basics/one-order.webm': null }, VIDEO, 5, '"one-order.webm" is missing'],
    [
      'a film of another kind',
      edited(VIDEO, 'file: one-order.webm', 'file: one-order.vtt'),
      VIDEO,
      5,
      'a webm or mp4 film',
    ],
    ['missing captions', { [CAPTIONS]: null }, VIDEO, 6, '"one-order.vtt" is missing'],
    [
      'captions that are not named',
      edited(VIDEO, 'captions: one-order.vtt\n', ''),
      VIDEO,
      2,
      'needs "captions"',
    ],
    [
      'captions that are no WebVTT',
      { [CAPTIONS]: '1\n00:00:01,000 --> 00:00:02,000\nHi\n' },
      CAPTIONS,
      1,
      'first line must be WEBVTT',
    ],
    [
      'a cue with other times',
      { [CAPTIONS]: 'WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nHi\n' },
      CAPTIONS,
      3,
      'begins with its times',
    ],
    [
      'a cue that ends before it begins',
      { [CAPTIONS]: 'WEBVTT\n\n00:02.000 --> 00:01.000\nHi\n' },
      CAPTIONS,
      3,
      'before it begins',
    ],
    ['captions without captions', { [CAPTIONS]: 'WEBVTT\n' }, CAPTIONS, 1, 'has no captions'],
    [
      'captions longer than the film',
      edited(VIDEO, 'seconds: 20', 'seconds: 5'),
      VIDEO,
      7,
      'captions end at second 10',
    ],
    [
      'a video without a transcript',
      edited(VIDEO, 'Monday, an order comes in.', ''),
      VIDEO,
      9,
      'the transcript',
    ],
  ])('%s', (_, changes, path, line, words) => {
    expect(checkFixture(changes).mistakes[0]).toEqual({
      path,
      line,
      message: expect.stringContaining(words),
    });
  });
});
