import type { Complain } from '../common/front-matter/mistake.js';

/** Words that press or blame; training waits for people, it does not threaten them. */
const PRESSING =
  /\b(must|fail(?:ed|ure|ing)?|warnings?|immediately|consequences?|at once|worst|final(?:ly)? (?:notice|reminder|call))\b|!/gi;

/** Says where a text, in English, presses its readers or names the worst; a hint that stops nothing. */
export function adviseWording(text: string, advise: Complain): void {
  for (const [index, line] of text.split('\n').entries())
    for (const [word] of line.replaceAll(/\{\{.*?\}\}/g, '').matchAll(PRESSING))
      advise(index + 1, `“${word}” presses people: say what helps them instead.`);
}
