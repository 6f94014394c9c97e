import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from '../src/database/dialect.js';

/** Nobody signs off themself. TypeORM leaves checks out of the tables that it makes on MariaDB and MySQL, so there it is added by hand. */
export class ProtectRequirementRecords1795300942000 implements MigrationInterface {
  name = 'ProtectRequirementRecords1795300942000';

  async up(runner: QueryRunner): Promise<void> {
    if (dialectOf(runner.dataSource.options.type).isEmbedded) return;
    await runner.query(
      'ALTER TABLE requirement_records ADD CONSTRAINT ck_requirement_records_other_person ' +
        "CHECK (kind <> 'sign-off' OR recorded_by <> person_id)",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    if (dialectOf(runner.dataSource.options.type).isEmbedded) return;
    await runner.query('ALTER TABLE requirement_records DROP CONSTRAINT ck_requirement_records_other_person');
  }
}
