/** What two records have in common besides their name. */
export const CLUES = [
  'same-mailbox',
  'same-mailbox-name',
  'same-hire-date',
  'one-follows-the-other',
  'same-manager',
  'same-department',
] as const;
export type Clue = (typeof CLUES)[number];

export const STRENGTHS = ['likely', 'possible'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Clues that namesakes seldom share; a large department has several people of a common name. */
export const STRONG: readonly Clue[] = CLUES.filter((clue) => clue !== 'same-department');

/** What a pair of records shares, as it is found. */
export interface Resemblance {
  clues: readonly Clue[];
  hasSameName: boolean;
  /** Both are in service, in the HR system that both come from. */
  areBothServing: boolean;
}

export interface Reason {
  code: 'same-name' | 'both-in-service' | Clue;
  message: string;
}

const WORDS: Record<Clue, string> = {
  'same-mailbox': 'Their e-mail addresses lead to the same mailbox.',
  'same-mailbox-name': 'Their e-mail addresses are the same before the @.',
  'same-hire-date': 'They were hired on the same day.',
  'one-follows-the-other': 'One began within a month after the other had left.',
  'same-manager': 'They report to the same manager.',
  'same-department': 'They are in the same department.',
};

/** How likely two records are one person: `likely` by one strong clue, `possible` where they share a name and a department only. */
export function strengthOf({ clues }: Resemblance): Strength {
  return clues.some((clue) => STRONG.includes(clue)) ? 'likely' : 'possible';
}

/** Why two records may be one person, and what speaks against it. */
export function reasonsOf({ clues, hasSameName, areBothServing }: Resemblance): {
  reasons: Reason[];
  against: Reason[];
} {
  const name: Reason = { code: 'same-name', message: 'They have the same full name.' };
  const found = CLUES.filter((clue) => clues.includes(clue));
  const against: Reason = {
    code: 'both-in-service',
    message: 'Their HR system has both of them in service, under two employee numbers.',
  };
  return {
    reasons: [...(hasSameName ? [name] : []), ...found.map((code) => ({ code, message: WORDS[code] }))],
    against: areBothServing ? [against] : [],
  };
}
