/** A department with what it is part of. */
interface Placed {
  id: string;
  name: string;
  parent: { id: string } | null;
}

/** What a department can be part of: everything but itself and whatever is part of it, at any depth. */
export function parentsFor<One extends Placed>(id: string, all: readonly One[]): One[] {
  const parentOf = new Map(all.map((one) => [one.id, one.parent?.id]));
  const isBelow = (one: string | undefined): boolean =>
    one !== undefined && (one === id || isBelow(parentOf.get(one)));
  return all.filter((one) => !isBelow(one.id));
}
