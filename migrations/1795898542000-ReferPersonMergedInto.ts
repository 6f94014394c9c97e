import { type MigrationInterface, type QueryRunner, TableForeignKey } from 'typeorm';

const KEY = 'fk_persons_merged_into';

/** A record that others were merged into cannot be taken away. */
export class ReferPersonMergedInto1795898542000 implements MigrationInterface {
  name = 'ReferPersonMergedInto1795898542000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createForeignKey(
      'persons',
      new TableForeignKey({
        name: KEY,
        columnNames: ['merged_into_id'],
        referencedTableName: 'persons',
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
        onUpdate: 'NO ACTION',
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropForeignKey('persons', KEY);
  }
}
