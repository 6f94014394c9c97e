import { describe, expect, it } from '@jest/globals';
import { readFilm, writeFilm } from './film-definition.js';

describe('the film of a lesson', () => {
  it('is read from the front matter, whole or in part', () => {
    expect(readFilm('file: talk.webm\ncaptions: "talk.vtt"\nseconds: 20')).toEqual({
      file: 'talk.webm',
      captions: 'talk.vtt',
      seconds: 20,
    });
    expect(readFilm('seconds: soon')).toEqual({ file: '', captions: '', seconds: null });
  });

  it('is written without touching the rest', () => {
    expect(writeFilm('', { file: 'a.mp4', seconds: 12 })).toBe('file: a.mp4\nseconds: 12');
    expect(writeFilm('file: a.mp4\n# as agreed\nseconds: 12', { file: '$&.mp4' })).toBe(
      'file: $&.mp4\n# as agreed\nseconds: 12',
    );
    expect(writeFilm('file: a.mp4\ncaptions: a.vtt\nseconds: 12', { captions: '' })).toBe(
      'file: a.mp4\nseconds: 12',
    );
    expect(writeFilm('seconds: 12', { seconds: null })).toBe('');
  });
});
