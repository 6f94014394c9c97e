import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from '../markdown/markdown.js';
import {
  checkPlaceholders,
  filled,
  filledIn,
  NOTHING_SAID,
  placeholdersIn,
  type Saying,
} from './placeholders.js';

const SAID: Record<string, string> = { company: 'Harbour & Light', help: '*Dana* <dana@example.com>' };
const saying: Saying = (name) => SAID[name] ?? null;

const remarksOn = (text: string) => {
  const remarks: string[] = [];
  checkPlaceholders(text, 1, (_, message) => remarks.push(message));
  return remarks;
};

describe('a placeholder', () => {
  it('says what the company says, and else the words that the text has for it', () => {
    const text = 'At {{company or our company}}: {{ promise or what we promise each other }}.';
    expect(filled(text, saying)).toBe('At Harbour & Light: what we promise each other.');
    expect(filled(text, NOTHING_SAID)).toBe('At our company: what we promise each other.');
    expect(filledIn({ options: [{ text, isCorrect: true }], points: 2, none: null }, NOTHING_SAID)).toEqual({
      options: [{ text: 'At our company: what we promise each other.', isCorrect: true }],
      points: 2,
      none: null,
    });
  });

  it('puts words into Markdown as words, whatever they are made of', () => {
    const html = (text: string) => renderMarkdown(text, null, saying);
    expect(html('**Ask {{help or your manager}}** at {{company or work}}.')).toBe(
      '<p><strong>Ask *Dana* &lt;dana@example.com&gt;</strong> at Harbour &amp; Light.</p>',
    );
    expect(html('[{{help or them}}](https://example.com)')).toContain('>*Dana* &lt;dana@example.com&gt;</a>');
    // Words are never read again.
    expect(filled('{{help or you}}', () => '{{company or x}}')).toBe('{{company or x}}');
    expect(html('`{{company or x}}`')).toBe('<p><code>{{company or x}}</code></p>');
  });

  it('is named where it is none, with what may be meant', () => {
    expect(remarksOn('{{company or us}} {{help or you}} and { plain } braces')).toEqual([]);
    expect(remarksOn('{{compny or us}}')).toEqual([expect.stringContaining('"company" may be meant')]);
    for (const half of ['{{company}}', '{{help or}}', '{{help or **you**}}', 'Ask {{help or', '{{ }}'])
      expect(remarksOn(half)).toEqual([expect.stringContaining('{{help or your manager}}')]);
    expect(placeholdersIn('{{help or a}} {{help or b}} {{compny or c}}')).toEqual(['help']);
  });
});
