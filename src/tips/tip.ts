/** A tip is for everybody, or for people who meet customers; each of the two is a series with an order of its own (program.md). */
export const TIP_AUDIENCES = ['everybody', 'customer-facing'] as const;
export type TipAudience = (typeof TIP_AUDIENCES)[number];

/** A question that comes back some days after its tip; exactly one of its options is right. */
export interface TipQuestion {
  text: string;
  options: { text: string; isCorrect: boolean }[];
  feedback: string;
}

/** A tip as its file says; `hash` changes when anything of it does. */
export interface TipContent {
  slug: string;
  title: string;
  audience: TipAudience;
  /** Its place in the series of its audience, from 1. */
  order: number;
  /** One thing to do this week. */
  thisWeek: string;
  /** Markdown. */
  body: string;
  question: TipQuestion | null;
  /** Where facts and ideas come from. */
  sources: string[];
  hash: string;
}
