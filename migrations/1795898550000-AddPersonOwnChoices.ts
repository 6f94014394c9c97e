import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { instant } from './support/columns.js';

const COLUMNS = [
  instant('locale_chosen_at', { nullable: true }),
  instant('time_zone_chosen_at', { nullable: true }),
];

/** What somebody chose themselves, which no HR file undoes. */
export class AddPersonOwnChoices1795898550000 implements MigrationInterface {
  name = 'AddPersonOwnChoices1795898550000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'persons',
      COLUMNS.map((column) => new TableColumn(column)),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns(
      'persons',
      COLUMNS.map(({ name }) => name),
    );
  }
}
