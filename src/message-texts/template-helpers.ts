import type { Day } from '../common/days.js';
import { weekdayInWords, dayInWords } from '../common/day-words.js';
import type { VariableKind } from './message-shape.js';

/** The language that messages are shipped in; one of another language carries its tag in the name of its file. */
export const SHIPPED_LANGUAGE = 'en';

/** A helper that texts may use: what its first value is of, and how many words it takes beside that. */
export interface HelperShape {
  takes: 'day' | 'count';
  words: number;
  /** As it is written, for messages about mistakes. */
  example: (variable: string) => string;
}

export const HELPERS: Readonly<Record<string, HelperShape>> = {
  day: { takes: 'day', words: 0, example: (variable) => `{{day ${variable}}}` },
  weekday: { takes: 'day', words: 0, example: (variable) => `{{weekday ${variable}}}` },
  count: { takes: 'count', words: 2, example: (variable) => `{{count ${variable} 'minute' 'minutes'}}` },
};

/** The blocks that texts may use; each takes one variable. */
export const BLOCKS = ['if', 'unless', 'each'] as const;

/** Whether a helper takes a variable of a kind, missing or not. */
export const fits = ({ takes }: HelperShape, kind: VariableKind): boolean =>
  kind === takes || kind === `${takes}?`;

const IN_UTC = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
const instantOf = (day: Day) => new Date(`${day}T00:00:00Z`);

/** `14 December 2026`, as a language says it. */
export const sayDay = (day: Day, language: string): string =>
  language === SHIPPED_LANGUAGE
    ? dayInWords(day)
    : new Intl.DateTimeFormat(language, IN_UTC).format(instantOf(day));

/** `Monday 14 December 2026`, as a language says it. */
export const sayWeekday = (day: Day, language: string): string =>
  language === SHIPPED_LANGUAGE
    ? weekdayInWords(day)
    : new Intl.DateTimeFormat(language, { ...IN_UTC, weekday: 'long' }).format(instantOf(day));

/** `1 minute`, `14 minutes`, by the rule of a language for one and for others. */
export const sayCount = (count: number, one: string, other: string, language: string): string =>
  `${count} ${new Intl.PluralRules(language).select(count) === 'one' ? one : other}`;
