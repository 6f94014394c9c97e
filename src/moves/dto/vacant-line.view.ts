import type { Day } from '../../common/days.js';
import { NamedView, nameOf } from '../../people/dto/person.view.js';
import type { VacantLine } from '../vacant-lines.repository.js';

export class VacantLineView {
  /** Who left; give their reports another manager with `POST /api/people/moves` and `who.reportsOf`. */
  person: NamedView;
  title: string | null;
  department: string | null;
  lastDay: Day;
  /** People in service, or about to begin, who still report to the vacant post. */
  reportCount: number;
  /** The next manager up, to whom they go meanwhile; null where nobody stands above. */
  goesTo: NamedView | null;
}

export class VacantLinesPageView {
  items: VacantLineView[];
  nextCursor: string | null;
}

export const toVacantLineView = (row: VacantLine, lastDay: Day): VacantLineView => ({
  person: { id: row.publicId, name: nameOf(row) },
  title: row.title,
  department: row.department,
  lastDay,
  reportCount: Number(row.reports),
  goesTo:
    row.actingPublicId === null
      ? null
      : {
          id: row.actingPublicId,
          name: nameOf({ givenName: row.actingGivenName ?? '', familyName: row.actingFamilyName ?? '' }),
        },
});
