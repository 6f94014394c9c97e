import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateRequirementRecords1795300042000 implements MigrationInterface {
  name = 'CreateRequirementRecords1795300042000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('requirement_records', {
        columns: [
          id(),
          publicId(),
          integer('person_id'),
          varchar('slug', 80),
          varchar('kind', 32),
          integer('cycle'),
          day('on_day'),
          integer('minutes', { nullable: true }),
          varchar('note', 500, { nullable: true }),
          integer('recorded_by'),
          instant('recorded_at'),
        ],
        unique: { public_id: ['public_id'], requirement: ['person_id', 'slug', 'cycle'] },
        index: { slug: ['slug', 'on_day'] },
        references: { person_id: 'persons', recorded_by: 'persons' },
        check: { other_person: "kind <> 'sign-off' OR recorded_by <> person_id" },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('requirement_records');
  }
}
