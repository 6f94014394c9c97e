import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = {
  name: 'uq_credentials_period',
  columnNames: ['person_id', 'badge_id', 'period'],
  isUnique: true,
};

/** One credential for each award. */
export class IndexCredentialPeriod1797610007000 implements MigrationInterface {
  name = 'IndexCredentialPeriod1797610007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('credentials', new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('credentials', INDEX.name);
  }
}
