import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'uq_awards_period', columnNames: ['person_id', 'badge_id', 'period'], isUnique: true };

/** A badge is given once a person and period. */
export class IndexAwardPeriod1797610004000 implements MigrationInterface {
  name = 'IndexAwardPeriod1797610004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('awards', new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('awards', INDEX.name);
  }
}
