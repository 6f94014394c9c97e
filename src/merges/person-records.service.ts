import { Injectable } from '@nestjs/common';
import { nameOf } from '../people/dto/person.view.js';
import { MergedPeopleRepository, type NumberedRecord } from '../people/merged-people.repository.js';
import { peopleErrors } from '../people/people.errors.js';
import type { PersonRecordsView, PersonRecordView } from './dto/person-records.view.js';

const toRecordView = (record: NumberedRecord): PersonRecordView => ({
  id: record.publicId,
  name: nameOf(record),
  employeeNumber: record.employeeNumber,
  source: record.source,
});

/** Says under which numbers somebody is known, so that a merged record leads to whoever stands for it. */
@Injectable()
export class PersonRecordsService {
  constructor(private readonly people: MergedPeopleRepository) {}

  /** Of any record of a person, also a merged one; throws `PERSON_NOT_FOUND`. */
  async of(publicId: string): Promise<PersonRecordsView> {
    const [kept, ...merged] = await this.people.recordsOf(publicId);
    if (!kept) throw peopleErrors.notFound();
    return { kept: toRecordView(kept), merged: merged.map(toRecordView) };
  }
}
