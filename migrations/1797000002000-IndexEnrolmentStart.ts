import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'ix_enrolments_start', columnNames: ['starts_on', 'track_version_id'] };

/** Finds the enrolments of which a later requirement opens today, so many days after they began. */
export class IndexEnrolmentStart1797000002000 implements MigrationInterface {
  name = 'IndexEnrolmentStart1797000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('enrolments', new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('enrolments', INDEX.name);
  }
}
