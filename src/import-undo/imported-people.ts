import { Injectable } from '@nestjs/common';
import { EnrolmentProgress } from '../enrolments/enrolment-progress.repository.js';
import { type ImportRecord, ImportsRepository } from '../import-history/imports.repository.js';
import { PersonImagesRepository } from '../people/person-images.repository.js';
import { AddedPeople } from './added-people.js';

const CHUNK = 500;

/** The people whom an import added or changed: puts them back as they were. */
@Injectable()
export class ImportedPeople {
  constructor(
    private readonly images: PersonImagesRepository,
    private readonly enrolments: EnrolmentProgress,
    private readonly added: AddedPeople,
    private readonly imports: ImportsRepository,
  ) {}

  /** Makes moves wait until this run has ended; its first write. */
  async hold(): Promise<void> {
    await this.added.holdLines();
  }

  /** Inside a run in which nothing stands against it: who was added goes, who was changed is as before. Returns how many. */
  async putBack(record: ImportRecord): Promise<{ removed: number; restored: number }> {
    const { added, changed } = await this.images.touchedBy(record.id);
    const everybody = [...added, ...changed];
    await this.images.freeEmails(everybody);
    await this.images.restore(record.id, changed);
    for (let start = 0; start < everybody.length; start += CHUNK) {
      const some = everybody.slice(start, start + CHUNK);
      await this.enrolments.removeUntouched(some, record.appliedAt ?? record.createdAt);
    }
    await this.added.remove(record.source, added);
    await this.images.forget(record.id);
    await this.imports.freePlace(record.id);
    return { removed: added.length, restored: changed.length };
  }

  /** After the run. */
  async tidyUp(): Promise<void> {
    await this.added.tidyUp();
  }
}
