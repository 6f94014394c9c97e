/** Who stands directly above whom; a person without a manager maps to null or is missing. */
export type Managers<K> = (person: K) => K | null | undefined;

/**
 * Each loop that is reached by going up from these people, once, as the people on it in order; whoever
 * merely reports into a loop is not part of it. `settled` carries over what earlier calls have looked at.
 */
export function loopsAbove<K>(
  people: Iterable<K>,
  managerOf: Managers<K>,
  settled: Set<K> = new Set(),
): K[][] {
  const loops: K[][] = [];
  for (const start of people) {
    const path: K[] = [];
    const onPath = new Map<K, number>();
    let current: K | null | undefined = start;
    while (current !== null && current !== undefined && !settled.has(current)) {
      const seenAt = onPath.get(current);
      if (seenAt !== undefined) {
        loops.push(path.slice(seenAt));
        break;
      }
      onPath.set(current, path.length);
      path.push(current);
      current = managerOf(current);
    }
    for (const person of path) settled.add(person);
  }
  return loops;
}

/**
 * The manager whom each person effectively reports to: the first one up who is in service, so that a vacant
 * post's line goes to the next manager. People with nobody in service above them are left out.
 */
export function effectiveManagers(
  managers: ReadonlyMap<number, number>,
  isServing: (person: number) => boolean,
): Map<number, number> {
  const servingAbove = new Map<number, number | null>();
  const effective = new Map<number, number>();
  for (const person of managers.keys()) {
    const path: number[] = [];
    let current: number | null = person;
    let found: number | null = null;
    while (current !== null) {
      const known = servingAbove.get(current);
      if (known !== undefined) {
        found = known;
        break;
      }
      path.push(current);
      // Marks the path, so that a loop that slipped in ends here instead of running for ever.
      servingAbove.set(current, null);
      const manager: number | null = managers.get(current) ?? null;
      if (manager !== null && isServing(manager)) {
        found = manager;
        break;
      }
      current = manager;
    }
    for (const passed of path) servingAbove.set(passed, found);
    if (found !== null && found !== person) effective.set(person, found);
  }
  return effective;
}

/** By person: the effective manager they have from now on, null for nobody. */
export type LineChanges = ReadonlyMap<number, number | null>;

/** Who effectively reports to somebody else afterwards; whoever is missing from either side reports to nobody there. */
export function changesBetween(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number | null>,
): Map<number, number | null> {
  const changes = new Map<number, number | null>();
  for (const [person, manager] of after) {
    if ((before.get(person) ?? null) !== manager) changes.set(person, manager);
  }
  for (const person of before.keys()) if (!after.has(person)) changes.set(person, null);
  return changes;
}

/** Ids in pieces that fit into one statement. */
export function* inChunks(ids: readonly number[], size = 1_000): Generator<number[]> {
  for (let start = 0; start < ids.length; start += size) yield ids.slice(start, start + size);
}

/** One row of the closure: somebody stands so many steps above somebody else. */
export interface Line {
  ancestor: number;
  descendant: number;
  depth: number;
}

/** Every line from each person up to the head, in chunks of about `size`. */
export function* linesOf(managers: ReadonlyMap<number, number>, size: number): Generator<Line[]> {
  let chunk: Line[] = [];
  for (const descendant of managers.keys()) {
    const passed = new Set([descendant]);
    let ancestor = managers.get(descendant);
    for (let depth = 1; ancestor !== undefined && !passed.has(ancestor); depth++) {
      chunk.push({ ancestor, descendant, depth });
      passed.add(ancestor);
      ancestor = managers.get(ancestor);
    }
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
