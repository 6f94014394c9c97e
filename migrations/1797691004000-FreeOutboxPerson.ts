import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is posted to a department is for nobody in particular. */
export class FreeOutboxPerson1797691004000 implements MigrationInterface {
  name = 'FreeOutboxPerson1797691004000';

  async up(runner: QueryRunner): Promise<void> {
    await letBeEmpty(runner, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM outbox WHERE person_id IS NULL');
    await letBeEmpty(runner, false);
  }
}

/** Starts from the column as the database describes it: a type in other words would have it dropped and made anew, without what it holds. */
async function letBeEmpty(runner: QueryRunner, isNullable: boolean): Promise<void> {
  const column = (await runner.getTable('outbox'))?.findColumnByName('person_id');
  if (!column) throw new Error('The outbox has no person_id.');
  const changed = column.clone();
  changed.isNullable = isNullable;
  await runner.changeColumn('outbox', column, changed);
}
