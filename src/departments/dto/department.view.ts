export class DepartmentView {
  id: string;
  name: string;
  /** People in service today whom the caller may see. */
  peopleCount: number;
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
