import { Injectable } from '@nestjs/common';
import { DataSource, type EntityMetadata } from 'typeorm';
import { likeEscape } from '../common/text-keys.js';
import { NOT_MERGED } from '../people/visible-people.js';
import { Database, slots } from '../database/database.js';
import { type Treatment, treatmentOf } from '../database/personal.js';
import { json } from '../database/values.js';
import { DELETED, FOUND_BY_TEXT, NAMING_OTHERS, rowsOf } from './personal-tables.js';
import { scrub, type Telling } from './scrub.js';

/** Whom an erasure is about. */
export interface ErasablePerson {
  id: number;
  employeeNumber: string;
  email: string | null;
  givenName: string;
  familyName: string;
  isErased: boolean;
  isServing: boolean;
}

interface ErasableColumn extends Treatment {
  property: string;
  name: string;
  isNullable: boolean;
  isJson: boolean;
}

type Stored = Omit<ErasablePerson, 'isErased' | 'isServing'> & { erased: number; serving: number };

const PERSON = `SELECT p.id, p.employee_number AS employeeNumber, p.email, p.given_name AS givenName, p.family_name AS familyName,
    CASE WHEN p.erased_at IS NULL THEN 0 ELSE 1 END AS erased,
    (SELECT COUNT(*) FROM service_periods s WHERE s.person_id = p.id AND s.ends_at > ?) AS serving
  FROM persons p`;
const CHUNK = 500;
/** Where a person's own texts stand. */
const ABOUT = new Set(['persons', 'placement_periods']);
/** Shorter texts are words that anybody's facts may contain. */
const SHORTEST_TEXT = 3;

/** Blanks what columns declare as erasable, wherever it stands: the one write that no feature does for itself. */
@Injectable()
export class ErasureRepository {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {}

  async find(publicId: string, now: Date): Promise<ErasablePerson | null> {
    const row = await this.database.first<Stored>(`${PERSON} WHERE p.public_id = ? AND ${NOT_MERGED}`, [
      now,
      publicId,
    ]);
    return row && toErasable(row);
  }

  /** The records that were merged into a person's: they tell of the same one. */
  async mergedInto(personId: number, now: Date): Promise<ErasablePerson[]> {
    const rows = await this.database.query<Stored>(`${PERSON} WHERE p.merged_into_id = ? ORDER BY p.id`, [
      now,
      personId,
    ]);
    return rows.map(toErasable);
  }

  /** Blanks or deletes every erasable text of a person, inside the caller's run. */
  async erase(person: ErasablePerson): Promise<void> {
    const telling = { properties: this.erasableProperties(), texts: await this.textsOf(person.id) };
    await this.forgetKeptRows(person);
    await this.forgetAsManager(person, telling.texts);
    for (const entity of this.dataSource.entityMetadatas) {
      const columns = erasableOf(entity);
      if (columns.length > 0) await this.eraseIn(entity, columns, person.id, telling);
    }
  }

  private async eraseIn(
    entity: EntityMetadata,
    columns: ErasableColumn[],
    personId: number,
    telling: Telling,
  ): Promise<void> {
    const table = entity.tableName;
    const names = entity.columns.map(({ databaseName }) => databaseName);
    const rows = rowsOf(table, names, personId);
    if (!rows) return;
    const ids = (await this.database.query<{ id: number }>(rows.sql, rows.parameters)).map(({ id }) => id);
    const blanked = columns.filter((column) => !isScrubbed(column));
    for (let start = 0; start < ids.length; start += CHUNK) {
      const some = ids.slice(start, start + CHUNK);
      if (DELETED.has(table)) {
        await this.database.execute(`DELETE FROM ${table} WHERE id IN (${slots(some)})`, some);
        continue;
      }
      const sets = blanked.map(({ name, erasedTo }) => `${name} = ${erasedTo ?? 'NULL'}`);
      if (sets.length > 0) {
        await this.database.execute(
          `UPDATE ${table} SET ${sets.join(', ')} WHERE id IN (${slots(some)})`,
          some,
        );
      }
      for (const { name } of columns.filter(isScrubbed)) await this.scrubIn(table, name, some, telling);
    }
  }

  private async scrubIn(table: string, column: string, ids: number[], telling: Telling): Promise<void> {
    const rows = await this.database.query<{ id: number; value: unknown }>(
      `SELECT id, ${column} AS value FROM ${table} WHERE id IN (${slots(ids)})`,
      ids,
    );
    for (const { id, value } of rows) {
      const before = JSON.stringify(json(value));
      const after = JSON.stringify(scrub(json(value), telling));
      if (before === after) continue;
      await this.database.execute(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, [after, id]);
    }
  }

  private async forgetAsManager({ employeeNumber }: ErasablePerson, texts: readonly string[]): Promise<void> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM ${NAMING_OTHERS} WHERE content LIKE ? ESCAPE '!'`,
      [`%"${likeEscape(employeeNumber)}"%`],
    );
    const ids = rows.map(({ id }) => id);
    await this.scrubIn(NAMING_OTHERS, 'content', ids, { properties: new Set(), texts });
  }

  /** Rows of HR files that were kept for a time: the person's own, and those that name them as somebody's manager. */
  private async forgetKeptRows({
    employeeNumber,
    email,
    givenName,
    familyName,
  }: ErasablePerson): Promise<void> {
    const like = (text: string) => `%${likeEscape(JSON.stringify(text).slice(1, -1))}%`;
    const names = `content LIKE ? ESCAPE '!' AND content LIKE ? ESCAPE '!'`;
    const parts = [`employee_number = ?`, `content LIKE ? ESCAPE '!'`, `(${names})`];
    const parameters = [
      employeeNumber,
      `%"${likeEscape(employeeNumber)}"%`,
      like(givenName),
      like(familyName),
    ];
    if (email !== null) {
      parts.push(`content LIKE ? ESCAPE '!'`);
      parameters.push(like(email));
    }
    await this.database.execute(`DELETE FROM ${FOUND_BY_TEXT} WHERE ${parts.join(' OR ')}`, parameters);
  }

  private erasableProperties(): Set<string> {
    const about = this.dataSource.entityMetadatas.filter(({ tableName }) => ABOUT.has(tableName));
    return new Set(about.flatMap((entity) => erasableOf(entity).map(({ property }) => property)));
  }

  /** What is written of a person elsewhere in words: their own texts and their titles. */
  private async textsOf(personId: number): Promise<string[]> {
    const rows = await this.database.query<{ text: string | null }>(
      ['given_name', 'family_name', 'employee_number', 'email', 'location']
        .map((column) => `SELECT ${column} AS text FROM persons WHERE id = ?`)
        .concat('SELECT title AS text FROM placement_periods WHERE person_id = ?')
        .join(' UNION '),
      Array.from({ length: 6 }, () => personId),
    );
    return rows.flatMap(({ text }) => (text !== null && text.length >= SHORTEST_TEXT ? [text] : []));
  }
}

const toErasable = ({ erased, serving, ...person }: Stored): ErasablePerson => ({
  ...person,
  isErased: Number(erased) > 0,
  isServing: Number(serving) > 0,
});

/** JSON that must stay readable is gone through word by word. */
const isScrubbed = ({ isJson, isNullable, erasedTo }: ErasableColumn) =>
  isJson && !isNullable && erasedTo === undefined;

function erasableOf(entity: EntityMetadata): ErasableColumn[] {
  return entity.columns.flatMap(({ propertyName, databaseName, isNullable, type }) => {
    const treatment = treatmentOf(entity.target, propertyName);
    if (treatment?.personal !== 'erasable') return [];
    return [
      { ...treatment, property: propertyName, name: databaseName, isNullable, isJson: type === 'json' },
    ];
  });
}
