import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateSessionFeedback1797636000000 implements MigrationInterface {
  name = 'CreateSessionFeedback1797636000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('session_feedback', {
        columns: [
          id(),
          publicId(),
          integer('session_id'),
          integer('person_id'),
          integer('rating'),
          varchar('remark', 1000, { nullable: true }),
          instant('sent_at'),
        ],
        unique: { public_id: ['public_id'], person: ['session_id', 'person_id'] },
        index: { person: ['person_id'] },
        references: { session_id: 'workshop_sessions', person_id: 'persons' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('session_feedback');
  }
}
