import { describe, expect, it } from '@jest/globals';
import { errorWords, isOutdated } from './error-words.js';

describe('an error of loading a screen', () => {
  it.each([
    ['Chromium', new TypeError('Failed to fetch dynamically imported module: /assets/team-1.js')],
    ['Firefox', new TypeError('error loading dynamically imported module: /assets/team-1.js')],
    ['Safari', new TypeError('Importing a module script failed.')],
    ['a style sheet', new Error('Unable to preload CSS for /assets/team-1.css')],
  ])('asks to load the page again, as said for %s', (_, error) => {
    expect(isOutdated(error)).toBe(true);
    expect(errorWords(error)).toMatch(/older than the server/);
  });

  it('is told apart from a mistake of ours', () => {
    expect(isOutdated(new TypeError('x is undefined'))).toBe(false);
  });
});
