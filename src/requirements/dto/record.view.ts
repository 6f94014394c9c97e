import type { RecordRow } from '../requirements.repository.js';

/** What a paste of people did. */
export class AttendanceView {
  /** How many are recorded now that were not before. */
  recorded: number;
  /** How many stood there already. */
  alreadyRecorded: number;
  /** What names nobody, or nobody in the caller's scope, or more than one person. */
  notFound: string[];
}

export class PersonRefView {
  id: string;
  name: string;
}

export class RecordedPersonView extends PersonRefView {
  employeeNumber: string;
}

/** What somebody saw a person do. */
export class RecordView {
  id: string;
  person: RecordedPersonView;
  kind: 'attendance' | 'sign-off';
  onDay: string;
  minutes: number | null;
  note: string | null;
  recordedBy: PersonRefView;
  recordedAt: string;
}

export class RecordsView {
  items: RecordView[];
  nextCursor: string | null;
}

/** Whether a sign-off is new; false where it stood there already. */
export class SignOffView {
  isNew: boolean;
}

export const toRecordView = (row: RecordRow): RecordView => ({
  id: row.publicId,
  person: {
    id: row.personPublicId,
    name: `${row.givenName} ${row.familyName}`,
    employeeNumber: row.employeeNumber,
  },
  kind: row.kind,
  onDay: row.onDay,
  minutes: row.minutes,
  note: row.note,
  recordedBy: { id: row.byPublicId, name: `${row.byGivenName} ${row.byFamilyName}` },
  recordedAt: row.recordedAt.toISOString(),
});
