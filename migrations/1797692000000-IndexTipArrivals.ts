import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'ix_tip_deliveries_planned', columnNames: ['planned_at'] };

/** Says which tips arrived between two instants, whose questions come back some days later. */
export class IndexTipArrivals1797692000000 implements MigrationInterface {
  name = 'IndexTipArrivals1797692000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('tip_deliveries', new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('tip_deliveries', INDEX.name);
  }
}
