import { NamedView } from '../../people/dto/person.view.js';
import type { DepartmentRow } from '../departments.repository.js';

export class DepartmentView {
  id: string;
  name: string;
  /** People in service today whom the caller may see. */
  peopleCount: number;
  /**
   * Who heads it: the one of its people who leads others of it and reports to nobody of it. Null where there is none or several, and
   * unless asked for with `heads`: departments have no head of their own, reporting lines have.
   */
  head: NamedView | null;
  /** The department that it is part of, as admins say; null for none. */
  parent: NamedView | null;
  /** How many departments it lies below, one under the other; 0 unless asked for with `tree`. */
  depth: number;
}

export const toDepartmentView = (
  { id, publicId, name, people, parentPublicId, parentName }: DepartmentRow,
  headOf: ReadonlyMap<number, NamedView>,
  depth = 0,
): DepartmentView => ({
  id: publicId,
  name,
  peopleCount: Number(people),
  head: headOf.get(id) ?? null,
  parent: parentPublicId === null || parentName === null ? null : { id: parentPublicId, name: parentName },
  depth,
});

export class DepartmentsPageView {
  items: DepartmentView[];
  nextCursor: string | null;
}

/** A title or location, spelt as in the HR system. */
export class SuggestionView {
  name: string;
  /** People in service today whom the caller may see. */
  peopleCount: number;
}

export class SuggestionsView {
  /** Most common first. */
  items: SuggestionView[];
}
