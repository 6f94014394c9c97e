import { describe, expect, it } from '@jest/globals';
import { languageChoices, languageName } from './language-names.js';

describe('the names of languages', () => {
  it('are those that readers use', () => {
    expect(languageName('en')).toBe('English');
    expect(languageName('en-GB')).toBe('British English');
  });

  it('are offered in their order, each once, with those that are known', () => {
    const labels = languageChoices(['pt-br', 'de']).map(({ label }) => label);
    expect(labels).toEqual(labels.toSorted((one, other) => one.localeCompare(other, 'en')));
    expect(labels.filter((label) => label === 'German')).toHaveLength(1);
    expect(labels).toContain('Brazilian Portuguese');
  });
});
