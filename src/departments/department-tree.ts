/** That one department is part of another. */
export interface DepartmentLink {
  departmentId: number;
  parentId: number;
}

/** Why a department cannot be part of another one. */
export type TreeRefusal =
  /** It would be part of itself: from itself up to itself. */
  | { kind: 'loop'; way: number[] }
  /** More levels than anybody finds their way in. */
  | { kind: 'too-deep'; levels: number };

/** So many levels at most, the topmost counted in. */
export const MOST_LEVELS = 8;

/** Which departments are part of which; each is part of one other at most. */
export class DepartmentTree {
  private readonly parents: ReadonlyMap<number, number>;
  private readonly parts = new Map<number, number[]>();

  constructor(links: readonly DepartmentLink[]) {
    this.parents = new Map(links.map(({ departmentId, parentId }) => [departmentId, parentId]));
    for (const { departmentId, parentId } of links)
      this.parts.set(parentId, [...(this.parts.get(parentId) ?? []), departmentId]);
  }

  parentOf(id: number): number | null {
    return this.parents.get(id) ?? null;
  }

  /** These departments and every one below them, each once. */
  within(ids: readonly number[]): number[] {
    const found = new Set(ids);
    // A set may grow while it is walked through: each part is looked at in its turn.
    for (const id of found) for (const part of this.parts.get(id) ?? []) found.add(part);
    return [...found];
  }

  /** Whether a department is one of these or lies below one of them. */
  isWithin(id: number, ids: readonly number[]): boolean {
    return this.upFrom(id).some((one) => ids.includes(one));
  }

  /** Why a department cannot be part of another one, or null. */
  refusal(id: number, parentId: number): TreeRefusal | null {
    const above = this.upFrom(parentId);
    const self = above.indexOf(id);
    if (self >= 0) return { kind: 'loop', way: [id, ...above.slice(0, self + 1)] };
    const levels = above.length + this.levelsFrom(id);
    return levels > MOST_LEVELS ? { kind: 'too-deep', levels } : null;
  }

  /** Departments as a tree is read: each before its parts, with how many lie above it; in the order given where they are on one level. */
  inOrder<Row extends { id: number }>(rows: readonly Row[]): { row: Row; depth: number }[] {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const place = new Map(rows.map(({ id }, index) => [id, index]));
    const listed = (row: Row, depth: number): { row: Row; depth: number }[] => [
      { row, depth },
      ...(this.parts.get(row.id) ?? [])
        .toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
        .flatMap((id) => byId.get(id) ?? [])
        .flatMap((part) => listed(part, depth + 1)),
    ];
    return rows.filter(({ id }) => !this.parents.has(id)).flatMap((row) => listed(row, 0));
  }

  /** A department and those that it is part of, the nearest first; ends where rows that nobody wrote here make a circle. */
  private upFrom(id: number): number[] {
    const way = [id];
    for (
      let next = this.parents.get(id);
      next !== undefined && !way.includes(next);
      next = this.parents.get(next)
    )
      way.push(next);
    return way;
  }

  private levelsFrom(id: number): number {
    return 1 + Math.max(0, ...(this.parts.get(id) ?? []).map((part) => this.levelsFrom(part)));
  }
}

/** Where no department is part of another. */
export const FLAT = new DepartmentTree([]);
