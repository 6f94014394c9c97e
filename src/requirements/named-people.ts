import type { NamedPerson } from './requirements.repository.js';

/** What was pasted, by what is looked for: without white space around it, addresses in lower case. */
export type Names = Map<string, string>;

/** The names in a paste, each once. */
export function namesOf(pasted: readonly string[]): Names {
  const filled = pasted.map((text) => text.trim()).filter((text) => text !== '');
  return new Map(filled.map((text) => [text.includes('@') ? text.toLowerCase() : text, text]));
}

/** Whom the names mean; a name that means nobody, or two people, is not found. */
export function whoIsNamed(
  names: Names,
  people: readonly NamedPerson[],
): { personIds: number[]; notFound: string[] } {
  const byName = new Map<string, Set<number>>();
  for (const { id, publicId, employeeNumber, email } of people) {
    for (const name of [publicId, employeeNumber, email]) {
      if (name !== null && names.has(name)) byName.set(name, (byName.get(name) ?? new Set()).add(id));
    }
  }
  const personIds = new Set<number>();
  const notFound: string[] = [];
  for (const [name, text] of names) {
    const [only, ...others] = byName.get(name) ?? [];
    if (only === undefined || others.length > 0) notFound.push(text);
    else personIds.add(only);
  }
  return { personIds: [...personIds], notFound };
}
