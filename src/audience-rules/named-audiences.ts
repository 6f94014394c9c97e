import type { Audience, Rule } from './audience.js';
import { mentionsOf } from './mentions.js';

/**
 * An audience with the rules of named ones in their place, at any depth; `ruleOf` knows them by id. A name that is gone means nobody. Loops must
 * have been refused when the rules were stored: see `loopThrough`.
 */
export function withRules(audience: Audience, ruleOf: ReadonlyMap<number, Rule<number>>): Audience {
  const { kind } = audience;
  if (kind === 'named') {
    const rule = ruleOf.get(audience.audience);
    return rule ? withRules(rule, ruleOf) : { kind: 'any', of: [] };
  }
  if (kind === 'not') return { kind, of: withRules(audience.of, ruleOf) };
  if (kind !== 'any' && kind !== 'all') return audience;
  return { kind, of: audience.of.map((part) => withRules(part, ruleOf)) };
}

/** The way by which an audience would come back to itself if it had this rule, from its own id to its own id; null where it does not. */
export function loopThrough(
  id: number,
  rule: Rule<number>,
  ruleOf: ReadonlyMap<number, Rule<number>>,
): number[] | null {
  const seen = new Set<number>();
  const search = (at: Rule<number>, way: readonly number[]): number[] | null => {
    for (const next of mentionsOf([at]).audience) {
      if (next === id) return [...way, id];
      const nextRule = ruleOf.get(next);
      if (!nextRule || seen.has(next)) continue;
      seen.add(next);
      const found = search(nextRule, [...way, next]);
      if (found) return found;
    }
    return null;
  };
  return search(rule, [id]);
}
