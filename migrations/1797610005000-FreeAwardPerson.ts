import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'uq_awards_person', columnNames: ['person_id', 'badge_id'], isUnique: true };

/** Who has a badge can have it again, for another period. */
export class FreeAwardPerson1797610005000 implements MigrationInterface {
  name = 'FreeAwardPerson1797610005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('awards', INDEX.name);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createIndex('awards', new TableIndex(INDEX));
  }
}
