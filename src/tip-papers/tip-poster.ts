import type { CompanyMark } from './company-mark.js';
import { paperFile, type Sheet } from './paper.js';
import type { Group, Part } from './paper-layout.js';
import { partsOf, type TipOnPaper } from './tip-parts.js';

const A4: Sheet = { size: 'A4', width: 595.28, height: 841.89, margin: 48, qrSize: 104, small: 14 };

const heading = (text: string): Part => ({ tag: 'H2', text, font: 'bold', size: 14 });

/** A tip for a wall: what happens, one thing to do this week, words to say; its question is kept for later. */
export function tipPoster(tip: TipOnPaper, mark: CompanyMark, address: string): AsyncIterable<Uint8Array> {
  const { situation, wordsToSay } = partsOf(tip.body);
  const paragraphs = (texts: readonly string[], size: number, first = 0): Part[] =>
    texts.map((text, index) => ({ tag: 'P', text, font: 'text', size, above: index > 0 ? 0.5 : first }));
  const groups: Group[] = [
    { parts: [{ tag: 'H1', text: tip.title, font: 'bold', size: 40 }] },
    { parts: paragraphs(situation, 15.5) },
    {
      isPanel: true,
      parts: [
        heading('One thing to do this week'),
        { tag: 'P', text: tip.thisWeek, font: 'bold', size: 21, above: 0.3 },
      ],
    },
  ];
  if (wordsToSay.length > 0)
    groups.push({ parts: [heading('Words to say'), ...paragraphs(wordsToSay, 19, 0.3)] });
  return paperFile(A4, {
    title: `Poster: ${tip.title}`,
    kind: 'Tip of the month',
    mark,
    groups,
    address,
    invitation: 'Read the whole tip, and say that you’ll try it.',
  });
}
