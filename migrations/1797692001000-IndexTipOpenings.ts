import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'ix_tip_deliveries_opened', columnNames: ['opened_at'] };

/** Says which tips were opened between two instants, whose questions come back some days later. */
export class IndexTipOpenings1797692001000 implements MigrationInterface {
  name = 'IndexTipOpenings1797692001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('tip_deliveries', new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('tip_deliveries', INDEX.name);
  }
}
