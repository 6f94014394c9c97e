/** A part of the time, in its order. */
export interface PlanPart {
  title: string;
  minutes: number;
}

/** What a trainer has to know before reading the plan itself. */
export interface PlanFacts {
  /** For how many people it is written, `6 to 25`. */
  people: string;
  room: string;
  materials: string[];
  /** Together they take the minutes of the plan. */
  parts: PlanPart[];
}

/** A plan as its file says; `hash` changes when anything of it does. */
export interface WorkshopPlanContent {
  slug: string;
  title: string;
  minutes: number;
  facts: PlanFacts;
  /** Markdown. */
  body: string;
  hash: string;
}

/** The parts with the minute at which each begins. */
export function withBeginnings(parts: readonly PlanPart[]): (PlanPart & { from: number })[] {
  let from = 0;
  return parts.map((part) => {
    const begun = { ...part, from };
    from += part.minutes;
    return begun;
  });
}
