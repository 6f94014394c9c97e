import type { Audience } from '../audience-rules/audience.js';

/** The parts of an audience that are looked at one by one: itself, and what it asks for all together. */
export const partsOf = (audience: Audience): Audience[] => [
  audience,
  ...(audience.kind === 'all' ? audience.of.flatMap(partsOf) : []),
];

/** The smallest parts that do not hold and so keep somebody out; nothing where the audience holds. */
export function failingParts(audience: Audience, holds: (part: Audience) => boolean): Audience[] {
  if (holds(audience)) return [];
  const within = audience.kind === 'all' ? audience.of.flatMap((part) => failingParts(part, holds)) : [];
  return within.length > 0 ? within : [audience];
}
