import { Injectable } from '@nestjs/common';
import { publicId } from '../common/random.js';
import { Database } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import type { NameForm } from './name-form.js';
import type { BadgeFacts } from './open-badge.js';

/** A credential with what it says, as of now. */
export interface CredentialRow extends Omit<BadgeFacts, 'name'> {
  personId: number;
  badgeId: number;
  givenName: string;
  familyName: string;
  nameForm: NameForm;
  sharedAt: Date | null;
  /** Whether the award was taken away, or its person erased. */
  isRevoked: boolean;
}

type Stored = Omit<CredentialRow, 'awardedAt' | 'expiresAt' | 'sharedAt' | 'isRevoked'> & {
  awardedAt: Date | string;
  expiresAt: Date | string | null;
  sharedAt: Date | string | null;
  isGood: number;
};

/** That a credential `c` of the person `p` for their award `a` holds. */
const IS_GOOD = 'a.revoked_at IS NULL AND p.erased_at IS NULL';
const FROM = `FROM credentials c JOIN persons p ON p.id = c.person_id
  JOIN awards a ON a.person_id = c.person_id AND a.badge_id = c.badge_id AND a.period = c.period`;
const SELECT = `SELECT c.id, c.public_id AS publicId, c.person_id AS personId, c.badge_id AS badgeId, p.given_name AS givenName, p.family_name AS familyName,
    c.name_form AS nameForm, b.slug, b.title, b.summary, b.body, b.svg_hash AS svgHash, a.awarded_at AS awardedAt,
    a.expires_at AS expiresAt, c.shared_at AS sharedAt, CASE WHEN ${IS_GOOD} THEN 1 ELSE 0 END AS isGood
  ${FROM} JOIN badges b ON b.id = c.badge_id`;

/** The latest award of the same badge to the same person that was not taken away. */
const LATEST = `SELECT MAX(x.id) FROM awards x WHERE x.person_id = a.person_id AND x.badge_id = a.badge_id AND x.revoked_at IS NULL`;

@Injectable()
export class CredentialsRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<CredentialRow | null> {
    return toCredential(await this.database.first<Stored>(`${SELECT} WHERE c.public_id = ?`, [id]));
  }

  /** That of the latest award of a badge that was not taken away. */
  async findOf(personId: number, slug: string): Promise<CredentialRow | null> {
    const sql = `${SELECT} WHERE c.person_id = ? AND b.slug = ? AND a.id = (${LATEST})`;
    return toCredential(await this.database.first<Stored>(sql, [personId, slug]));
  }

  /** Makes the credential of the latest award of a badge, shared and named as that of an earlier one or else private and without a name; a repeat changes nothing. */
  async make(personId: number, slug: string, now: Date): Promise<void> {
    await this.database.insertOnceFrom(
      'credentials',
      ['public_id', 'person_id', 'badge_id', 'period', 'name_form', 'made_at', 'shared_at'],
      `SELECT ?, a.person_id, a.badge_id, a.period, COALESCE(c.name_form, 'none'), ?, c.shared_at
         FROM awards a JOIN badges b ON b.id = a.badge_id
         LEFT JOIN credentials c ON c.id = (SELECT MAX(y.id) FROM credentials y WHERE y.person_id = a.person_id AND y.badge_id = a.badge_id)
        WHERE a.person_id = ? AND b.slug = ? AND a.id = (${LATEST})`,
      [publicId(), now, personId, slug],
    );
  }

  /** Notes how somebody is named in a badge, and whether it is shared, whatever period it is of; since when it is stands. */
  async settle(
    { personId, badgeId }: Pick<CredentialRow, 'personId' | 'badgeId'>,
    nameForm: NameForm,
    isShared: boolean,
    now: Date,
  ): Promise<void> {
    const sharedAt = isShared ? 'COALESCE(shared_at, ?)' : 'NULL';
    await this.database.execute(
      `UPDATE credentials SET name_form = ?, shared_at = ${sharedAt} WHERE person_id = ? AND badge_id = ?`,
      [nameForm, ...(isShared ? [now] : []), personId, badgeId],
    );
  }

  /** The highest id that was given out; 0 before there is one. */
  async highestId(): Promise<number> {
    const row = await this.database.first<{ id: number | null }>('SELECT MAX(id) AS id FROM credentials');
    return Number(row?.id ?? 0);
  }

  /** Which credentials of a range of ids hold. */
  async goodIds(from: number, before: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT c.id ${FROM} WHERE c.id >= ? AND c.id < ? AND ${IS_GOOD}`,
      [from, before],
    );
    return rows.map(({ id }) => id);
  }
}

function toCredential(row: Stored | null): CredentialRow | null {
  if (!row) return null;
  const { isGood, awardedAt, expiresAt, sharedAt, ...rest } = row;
  return {
    ...rest,
    awardedAt: instant(awardedAt),
    expiresAt: instantOrNull(expiresAt),
    sharedAt: instantOrNull(sharedAt),
    isRevoked: Number(isGood) !== 1,
  };
}
