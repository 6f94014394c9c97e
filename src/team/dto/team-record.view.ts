import { EnrolmentView } from '../../enrolments/dto/enrolment.view.js';

/** What somebody of a team is on, was on, and will be on: with why, and what became of it. */
export class TeamRecordView {
  /** Minutes of learning that they still need for what they are on. */
  minutesNeeded: number;
  /** Due first; each with its reasons and its past. */
  enrolments: EnrolmentView[];
}
