import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const BEFORE = { name: 'uq_lesson_texts_language', columnNames: ['lesson_id', 'language'] };
const AFTER = { name: 'uq_lesson_texts_variant', columnNames: ['lesson_id', 'setting', 'language'] };

/** A lesson has one text a setting and language. The new index comes first: a server's foreign key always needs one. */
export class IndexLessonTextVariant1795898641000 implements MigrationInterface {
  name = 'IndexLessonTextVariant1795898641000';

  async up(runner: QueryRunner): Promise<void> {
    await replace(runner, BEFORE.name, AFTER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replace(runner, AFTER.name, BEFORE);
  }
}

async function replace(runner: QueryRunner, old: string, index: typeof BEFORE) {
  await runner.createIndex('lesson_texts', new TableIndex({ ...index, isUnique: true }));
  await runner.dropIndex('lesson_texts', old);
}
