import type { Day } from '../common/days.js';

/**
 * What a variable of a message holds: text, a calendar day or a whole number, which may be missing where a question mark says so; something that
 * is so or not; or a list, with the variables of each of its items.
 */
export type VariableKind = 'text' | 'text?' | 'day' | 'day?' | 'count' | 'flag' | EachOf;
export interface EachOf {
  each: Variables;
}
export interface Variables {
  readonly [name: string]: VariableKind;
}

/** A message as the code knows it: which variables its texts may use, and whether a button leads on. */
export interface MessageShape {
  readonly variables: Variables;
  readonly hasButton: boolean;
}

type ValueOf<K> = K extends 'text'
  ? string
  : K extends 'text?'
    ? string | null
    : K extends 'day'
      ? Day
      : K extends 'day?'
        ? Day | null
        : K extends 'count'
          ? number
          : K extends 'flag'
            ? boolean
            : K extends { each: infer I }
              ? readonly ValuesOf<I>[]
              : never;

/** The values that the variables of a message take. */
export type ValuesOf<V> = { -readonly [N in keyof V]: ValueOf<V[N]> };

export const isList = (kind: VariableKind): kind is EachOf => typeof kind === 'object';

/** Whether a variable may hold nothing. */
export const mayBeMissing = (kind: VariableKind): boolean => kind === 'text?' || kind === 'day?';
