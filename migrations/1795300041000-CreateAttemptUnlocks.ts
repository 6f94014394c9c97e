import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, table, varchar } from './support/columns.js';

export class CreateAttemptUnlocks1795300041000 implements MigrationInterface {
  name = 'CreateAttemptUnlocks1795300041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('attempt_unlocks', {
        columns: [
          id(),
          integer('lesson_progress_id'),
          integer('extra_attempts'),
          varchar('note', 500),
          integer('unlocked_by'),
          instant('unlocked_at'),
        ],
        index: { lesson: ['lesson_progress_id'] },
        references: { lesson_progress_id: 'lesson_progress', unlocked_by: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('attempt_unlocks');
  }
}
