import { describe, expect, it } from '@jest/globals';
import type { ScenarioDefinition } from '../lesson-kinds/scenario.js';
import { countWords, minutesNeeded } from './reading-time.js';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

it.each<[string, number]>([
  ['One, two: three!', 3],
  ['**Say when** – and keep it.', 5],
  ['Read [the list](https://example.com/a-b c) first.', 4],
  ['![What nobody reads aloud](picture.png) Two words', 2],
  ['- a\n- b\n\n## Heading', 3],
  ['', 0],
])('counts the words that somebody reads in %j', (text, count) => {
  expect(countWords(text)).toBe(count);
});

describe('a lesson takes', () => {
  it('a minute for two hundred words of an article', () => {
    expect([1, 200, 201, 600].map((count) => minutesNeeded({ kind: 'article' }, words(count)))).toEqual([
      1, 1, 2, 3,
    ]);
  });

  it('as long as its film, whatever the transcript says', () => {
    const film = { kind: 'video' as const, file: 'a.webm', captions: 'a.vtt', seconds: 61 };
    expect(minutesNeeded(film, words(900))).toBe(2);
  });

  it('the mean of its questions for as many as are drawn', () => {
    const options = [
      { text: words(10), isCorrect: true },
      { text: words(10), isCorrect: false },
    ];
    const question = (id: string) => ({ id, topic: 'T', text: words(20), feedback: words(500), options });
    const questions = ['a', 'b', 'c'].map((id) => ({ ...question(id), kind: 'single' as const }));
    const quiz = { kind: 'quiz' as const, passMark: 80, attempts: 3, questions };
    // 12 seconds to read, 10 to weigh.
    expect(minutesNeeded({ ...quiz, draw: 2 }, '')).toBe(1);
    expect(minutesNeeded({ ...quiz, draw: 3 }, '')).toBe(2);
    expect(minutesNeeded({ ...quiz, draw: 0, questions: [] }, '')).toBe(1);
  });

  it('the longest way through a conversation, and an end even where that leads back', () => {
    const choice = (to: string, count: number) => ({ text: 'Go', to, points: 0, feedback: words(count) });
    const talk = (...steps: ScenarioDefinition['steps']): ScenarioDefinition => ({
      kind: 'scenario',
      start: 'a',
      steps,
      endings: [{ id: 'end', title: 'End', text: words(99) }],
    });
    const short = { id: 'a', text: words(99), choices: [choice('end', 100), choice('b', 100)] };
    const long = { id: 'b', text: words(399), choices: [choice('end', 100)] };
    // 100 + 100 + 100 words and 10 s, or 400 + 100 words more and 10 s more.
    expect(minutesNeeded(talk({ ...short, choices: short.choices.slice(0, 1) }), '')).toBe(2);
    expect(minutesNeeded(talk(short, long), '')).toBe(5);
    expect(minutesNeeded(talk({ id: 'a', text: 'Again', choices: [choice('a', 1)] }), '')).toBe(1);
  });
});
