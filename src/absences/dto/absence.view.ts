import type { Day } from '../../common/days.js';
import { lastDayOf } from '../../people/dto/person.view.js';
import { BY_HAND, type StoredAbsence } from '../../people/absences.repository.js';

export class OwnAbsenceView {
  /** The first day: nobody has two absences that begin on one day. */
  id: Day;
  from: Day;
  /** Last day away, or null while it is open. */
  to: Day | null;
  /** Set or ended here by a manager or admin, or as the HR system says. */
  setBy: 'hand' | 'hr';
}

export class AbsencesView {
  /** Latest first. */
  items: OwnAbsenceView[];
}

export const toAbsenceView = ({ fromOn, toOn, source }: StoredAbsence): OwnAbsenceView => ({
  id: fromOn,
  from: fromOn,
  to: lastDayOf(toOn),
  setBy: source === BY_HAND ? 'hand' : 'hr',
});
