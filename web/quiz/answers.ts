import type { View } from '../api/client.js';

export type Question = View<'AskedQuestionView'>;
export type Choosable = View<'ChoosableView'>;

/** What somebody has chosen so far, finished or not: options or items by id, or the right side of each left side. */
export interface Draft {
  chosen?: string[];
  pairs?: { left: string; right: string }[];
}

/** Whether an answer can be saved as it stands. */
export function isComplete(
  { kind, items = [], left = [] }: Question,
  { chosen = [], pairs = [] }: Draft,
): boolean {
  switch (kind) {
    case 'single':
      return chosen.length === 1;
    case 'multiple':
      return chosen.length > 0;
    case 'ordering':
      return chosen.length === items.length;
    case 'matching':
      return pairs.length === left.length && sharedPartners(pairs).size === 0;
  }
}

/** A list with the item at one place moved by one, up (-1) or down (1); the same list at an end. */
export function moved(ids: readonly string[], index: number, by: -1 | 1): string[] {
  const list = [...ids];
  const [one] = list.splice(index, 1);
  if (one !== undefined) list.splice(Math.max(0, index + by), 0, one);
  return list;
}

/** Gives a left side its partner; an empty right side takes it away. Other lines keep theirs: whoever steps through a list passes partners that they do not want. */
export function paired(
  pairs: readonly { left: string; right: string }[],
  left: string,
  right: string,
): { left: string; right: string }[] {
  const others = pairs.filter((pair) => pair.left !== left);
  return right === '' ? others : [...others, { left, right }];
}

/** The partners that more than one line has: each belongs to one. */
export function sharedPartners(pairs: readonly { right: string }[]): Set<string> {
  const seen = new Set<string>();
  return new Set(pairs.flatMap(({ right }) => (seen.size === seen.add(right).size ? [right] : [])));
}

export const isSameDraft = (a: Draft | undefined, b: Draft | undefined) =>
  JSON.stringify([a?.chosen ?? [], a?.pairs ?? []]) === JSON.stringify([b?.chosen ?? [], b?.pairs ?? []]);

/** The place, from 0, of the first question that has no answer; the number of questions when all have one. */
export function firstOpen(
  questions: readonly Question[],
  draftOf: (id: string) => Draft | undefined,
): number {
  const index = questions.findIndex((question) => !isComplete(question, draftOf(question.id) ?? {}));
  return index < 0 ? questions.length : index;
}
