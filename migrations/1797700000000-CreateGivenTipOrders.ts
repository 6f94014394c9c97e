import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, table, text, varchar } from './support/columns.js';

/** By which order the tips of a month were given out; a row a month. */
export class CreateGivenTipOrders1797700000000 implements MigrationInterface {
  name = 'CreateGivenTipOrders1797700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('given_tip_orders', {
        columns: [id(), varchar('month', 7), text('everybody'), text('customer_facing')],
        unique: { month: ['month'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('given_tip_orders');
  }
}
