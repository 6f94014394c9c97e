import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'ix_tip_answers_answered', columnNames: ['answered_at'] };

/** Says which questions were answered between two instants: they come back some days later. */
export class IndexTipAnswering1797692002000 implements MigrationInterface {
  name = 'IndexTipAnswering1797692002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('tip_answers', new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('tip_answers', INDEX.name);
  }
}
