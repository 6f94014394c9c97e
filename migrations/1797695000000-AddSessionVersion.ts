import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { integer } from './support/columns.js';

/** Rises with every change to a session, so that no stale form writes over another's. */
export class AddSessionVersion1797695000000 implements MigrationInterface {
  name = 'AddSessionVersion1797695000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('workshop_sessions', new TableColumn(integer('version', { default: 0 })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('workshop_sessions', 'version');
  }
}
