import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'uq_credentials_person', columnNames: ['person_id', 'badge_id'], isUnique: true };

/** Whoever has a badge again takes it along again. */
export class FreeCredentialPerson1797610008000 implements MigrationInterface {
  name = 'FreeCredentialPerson1797610008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('credentials', INDEX.name);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createIndex('credentials', new TableIndex(INDEX));
  }
}
