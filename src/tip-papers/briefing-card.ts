import { briefingOf } from './briefing.js';
import type { CompanyMark } from './company-mark.js';
import { paperFile, type Sheet } from './paper.js';
import type { Group, Part } from './paper-layout.js';
import type { TipOnPaper } from './tip-parts.js';

const A5: Sheet = { size: 'A5', width: 419.53, height: 595.28, margin: 32, qrSize: 58, small: 9 };

const SIZE = 10.5;

/** A card to lead a shift's talk by: say this, ask this, do this. */
export function briefingCard(tip: TipOnPaper, mark: CompanyMark, address: string): AsyncIterable<Uint8Array> {
  const { say, ask, choices, afterwards, act, minutes } = briefingOf(tip);
  const groups: Group[] = [
    { parts: [{ tag: 'H1', text: tip.title, font: 'bold', size: 19 }] },
    { parts: [heading('Say this'), ...lines(say)] },
    { parts: [heading('Ask this'), ...lines(ask), ...lines(choices, 0.25)] },
    { parts: [heading('Once they have answered'), ...lines(afterwards)] },
    { isPanel: true, parts: [heading('This week, do this'), ...lines(act)] },
  ];
  return paperFile(A5, {
    title: `Shift briefing: ${tip.title}`,
    kind: `Shift briefing · ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    mark,
    groups,
    address,
    invitation: 'The whole tip, for whoever wants to read it again.',
  });
}

const heading = (text: string): Part => ({ tag: 'H2', text, font: 'bold', size: SIZE + 1 });

const lines = (texts: readonly string[], above = 0.4): Part[] =>
  texts.map((text) => ({ tag: 'P', text, font: 'text', size: SIZE, above }));
