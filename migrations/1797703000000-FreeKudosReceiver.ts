import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said to a team is for nobody in particular. */
export class FreeKudosReceiver1797703000000 implements MigrationInterface {
  name = 'FreeKudosReceiver1797703000000';

  async up(runner: QueryRunner): Promise<void> {
    await letBeEmpty(runner, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DELETE FROM kudos_reports WHERE kudos_id IN (SELECT id FROM kudos WHERE receiver_id IS NULL)',
    );
    await runner.query('DELETE FROM kudos WHERE receiver_id IS NULL');
    await letBeEmpty(runner, false);
  }
}

/** Starts from the column as the database describes it: a type in other words would have it dropped and made anew, without what it holds. */
async function letBeEmpty(runner: QueryRunner, isNullable: boolean): Promise<void> {
  const column = (await runner.getTable('kudos'))?.findColumnByName('receiver_id');
  if (!column) throw new Error('The thanks have no receiver_id.');
  const changed = column.clone();
  changed.isNullable = isNullable;
  await runner.changeColumn('kudos', column, changed);
}
