import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, integer, json, table, text, varchar } from './support/columns.js';

export class CreateBehaviours1795898644000 implements MigrationInterface {
  name = 'CreateBehaviours1795898644000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('behaviours', {
        columns: [
          id(),
          varchar('slug', 80),
          integer('position'),
          varchar('title', 80),
          text('summary'),
          json('examples'),
          varchar('hash', 64),
        ],
        unique: { slug: ['slug'] },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('behaviours');
  }
}
