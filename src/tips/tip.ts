import { sha256 } from '../common/random.js';

/** A tip is for everybody, or for people who meet customers; each of the two is a series with an order of its own (program.md). */
export const TIP_AUDIENCES = ['everybody', 'customer-facing'] as const;
export type TipAudience = (typeof TIP_AUDIENCES)[number];

/** So many tips has a series at most: two digits name a file of the content folder. */
export const LAST_PLACE = 99;

/** A question that comes back some days after its tip; exactly one of its options is right. */
export interface TipQuestion {
  text: string;
  options: { text: string; isCorrect: boolean }[];
  feedback: string;
}

/** What a tip says, to whom. */
export interface TipWording {
  title: string;
  audience: TipAudience;
  /** One thing to do this week. */
  thisWeek: string;
  /** Markdown. */
  body: string;
  question: TipQuestion | null;
  /** Where facts and ideas come from. */
  sources: string[];
}

/** A tip as its file says; `hash` changes when anything of it does. */
export interface TipContent extends TipWording {
  slug: string;
  /** Its place in the series of its audience, from 1. */
  order: number;
  hash: string;
}

/** One hash over all that a tip says and where it stands. */
export const tipHash = (tip: Omit<TipContent, 'slug' | 'hash'>): string => {
  const { audience, title, order, thisWeek, question, sources, body } = tip;
  return sha256(JSON.stringify({ audience, title, order, thisWeek, question, sources, body }));
};
