/** What assigning would mean for somebody, as the API names it. */
export const OUTCOMES = [
  'will-be-enrolled',
  'already-enrolled',
  'already-completed',
  'waived',
  'has-left',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Which people the last step lists. */
export interface CheckSearch {
  outcome?: Outcome;
  q?: string;
}

/** Reads an address; whatever it holds that is not ours is left out. */
export function readCheckSearch({ outcome, q }: Record<string, unknown>): CheckSearch {
  const known = OUTCOMES.find((one) => one === outcome);
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 100) : '';
  return { ...(known && { outcome: known }), ...(words.trim() !== '' && { q: words }) };
}
