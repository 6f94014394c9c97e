import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = 'ix_enrolments_waived_until';

/** Finds the waivers that end. */
export class IndexEnrolmentWaivedUntil1795901001000 implements MigrationInterface {
  name = 'IndexEnrolmentWaivedUntil1795901001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('enrolments', new TableIndex({ name: INDEX, columnNames: ['waived_until'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('enrolments', INDEX);
  }
}
