/** What tells of a person inside JSON: properties that are named like their erasable columns, and their texts of now. */
export interface Telling {
  properties: ReadonlySet<string>;
  texts: readonly string[];
}

/** A JSON value without what tells of a person: such a property, and a text that contains one of theirs, become null. */
export function scrub(value: unknown, telling: Telling): unknown {
  if (typeof value === 'string') return telling.texts.some((text) => value.includes(text)) ? null : value;
  if (Array.isArray(value)) return value.map((item) => scrub(item, telling));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      telling.properties.has(key) ? null : scrub(item, telling),
    ]),
  );
}
