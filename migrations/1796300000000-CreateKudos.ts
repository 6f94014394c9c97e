import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, publicId, table, varchar } from './support/columns.js';

export class CreateKudos1796300000000 implements MigrationInterface {
  name = 'CreateKudos1796300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table('kudos', {
        columns: [
          id(),
          publicId(),
          varchar('request_hash', 64, { nullable: true }),
          integer('giver_id'),
          integer('receiver_id'),
          integer('giver_department_id', { nullable: true }),
          integer('receiver_department_id', { nullable: true }),
          varchar('behaviour', 80),
          varchar('behaviour_title', 80),
          varchar('sentence', 500),
          varchar('about', 200, { nullable: true }),
          varchar('status', 32),
          integer('giver_agrees'),
          integer('receiver_agrees'),
          instant('given_at'),
          instant('answers_since'),
          instant('edited_at', { nullable: true }),
        ],
        unique: { public_id: ['public_id'], request: ['request_hash'] },
        index: {
          giver: ['giver_id', 'given_at'],
          receiver: ['receiver_id', 'given_at'],
          wall: ['receiver_agrees', 'id'],
        },
        references: {
          giver_id: 'persons',
          receiver_id: 'persons',
          giver_department_id: 'departments',
          receiver_department_id: 'departments',
        },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('kudos');
  }
}
