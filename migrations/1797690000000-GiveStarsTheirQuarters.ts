import type { MigrationInterface, QueryRunner } from 'typeorm';

const SLUG = 'star-of-the-quarter';
/** The first quarter that a person of `awards` won. */
const FIRST_WON = `(SELECT MIN(r.quarter) FROM stars st JOIN nomination_rounds r ON r.id = st.round_id
  WHERE st.person_id = awards.person_id)`;
const OF_BADGE = `badge_id IN (SELECT b.id FROM badges b WHERE b.slug = ?) AND ${FIRST_WON} IS NOT NULL`;

/** The badge for stars was given once for good, and is given for each quarter that somebody won: theirs was for the first. */
export class GiveStarsTheirQuarters1797690000000 implements MigrationInterface {
  name = 'GiveStarsTheirQuarters1797690000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE awards SET period = ${FIRST_WON} WHERE period = 'once' AND ${OF_BADGE}`, [
      SLUG,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE awards SET period = 'once' WHERE period = ${FIRST_WON} AND ${OF_BADGE}`, [
      SLUG,
    ]);
  }
}
