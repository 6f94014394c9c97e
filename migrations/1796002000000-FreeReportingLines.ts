import { type MigrationInterface, type QueryRunner, TableForeignKey } from 'typeorm';

const COLUMNS = ['ancestor', 'descendant'];

/**
 * Lines are made from placements and made anew from them: what two foreign keys guarded was never written by anything else, while
 * their checks and indexes were paid for each of a million lines.
 */
export class FreeReportingLines1796002000000 implements MigrationInterface {
  name = 'FreeReportingLines1796002000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) {
      const key = `fk_reporting_lines_${column}`;
      await runner.dropForeignKey('reporting_lines', key);
      // The server makes an index for a foreign key and leaves it behind.
      if (runner.connection.options.type !== 'better-sqlite3')
        await runner.query(`ALTER TABLE reporting_lines DROP INDEX ${key}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS)
      await runner.createForeignKey(
        'reporting_lines',
        new TableForeignKey({
          name: `fk_reporting_lines_${column}`,
          columnNames: [`${column}_id`],
          referencedTableName: 'persons',
          referencedColumnNames: ['id'],
          onDelete: 'NO ACTION',
          onUpdate: 'NO ACTION',
        }),
      );
  }
}
