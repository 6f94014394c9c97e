import { NamedView } from '../../people/dto/person.view.js';

export class PersonRecordView extends NamedView {
  employeeNumber: string;
  /** The HR system that the employee number is of. */
  source: string;
}

/** All records of one person. */
export class PersonRecordsView {
  /** The one that leads; another one than was asked for where that was merged. */
  kept: PersonRecordView;
  /** Those that were merged into it. */
  merged: PersonRecordView[];
}
