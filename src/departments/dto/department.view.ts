import { NamedView } from '../../people/dto/person.view.js';

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
}

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
