import {
  Column,
  type ColumnOptions,
  type ColumnType,
  DefaultNamingStrategy,
  ForeignKey,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { declare, type Treatment } from './personal.js';

type Options = Pick<ColumnOptions, 'nullable' | 'default'> & Partial<Treatment>;

/** A column; text that tells of a person says by `personal` what an erasure does with it. */
const column =
  (
    type: ColumnType,
    { personal, erasedTo, ...options }: ColumnOptions & Partial<Treatment>,
  ): PropertyDecorator =>
  (entity, property) => {
    Column({ type, ...options })(entity, property);
    if (personal)
      declare(entity.constructor, String(property), erasedTo ? { personal, erasedTo } : { personal });
  };

/** Entity columns of the kinds that `migrations/support/columns.ts` makes; the drift test holds the two together. */
export const IdColumn = () => PrimaryGeneratedColumn({ type: 'integer' });
export const PublicIdColumn = () => column('varchar', { length: 22 });
export const IntegerColumn = (options: Options = {}) => column('integer', options);
export const VarcharColumn = (length: number, options: Options = {}) =>
  column('varchar', { length, ...options });
export const TextColumn = (options: Options = {}) => column('text', options);
export const DayColumn = (options: Options = {}) => column('date', options);
export const InstantColumn = (options: Options = {}) => column('datetime', { precision: 3, ...options });
export const JsonColumn = (options: Options = {}) => column('json', options);

/** An integer that holds the `id` of another table's row; `name` is the foreign key's. */
export const ReferenceColumn =
  (target: () => unknown, name: string, options: Options = {}): PropertyDecorator =>
  (entity, property) => {
    IntegerColumn(options)(entity, property);
    // TypeORM types the target by its class; ours is a callback so that entities may name each other.
    ForeignKey(target as () => new () => object, { name, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })(
      entity,
      property,
    );
  };

/** camelCase in classes, snake_case in tables. */
export class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
