import { Injectable } from '@nestjs/common';
import { ImportsRepository } from '../import-history/imports.repository.js';
import { LeaversRepository } from '../leavers/leavers.repository.js';
import { PersonImagesRepository } from '../people/person-images.repository.js';
import { ReportingLinesRepository } from '../reporting-lines/reporting-lines.repository.js';
import { ReturnsRepository } from '../returns/returns.repository.js';

/** Removes the people whom an import added, as if they had never been here. */
@Injectable()
export class AddedPeople {
  constructor(
    private readonly images: PersonImagesRepository,
    private readonly lines: ReportingLinesRepository,
    private readonly leavers: LeaversRepository,
    private readonly imports: ImportsRepository,
    private readonly returns: ReturnsRepository,
  ) {}

  /** Makes moves wait until this run has ended; its first write. */
  async holdLines(): Promise<void> {
    await this.lines.hold();
  }

  /** Removes people, inside a run in which everybody else stands as they will; nothing else may speak of them. */
  async remove(source: string, people: readonly number[]): Promise<void> {
    await this.images.removePeriods(people);
    await this.lines.rebuild();
    await this.leavers.forget(people);
    await this.returns.forget(people);
    await this.imports.forgetRows(source, people);
    await this.images.removePersons(people);
  }

  /** After the run: lines that nobody reads any more. */
  async tidyUp(): Promise<void> {
    await this.lines.deleteOld();
  }
}
