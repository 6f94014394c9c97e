import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateSignInLimits1795300020000 implements MigrationInterface {
  name = 'CreateSignInLimits1795300020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('sign_in_limits', {
        columns: [id(), varchar('bucket', 80), integer('failures'), instant('window_ends_at')],
        unique: { bucket: ['bucket'] },
        index: { window: ['window_ends_at'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sign_in_limits');
  }
}
