import {
  Column,
  type ColumnOptions,
  DefaultNamingStrategy,
  ForeignKey,
  PrimaryGeneratedColumn,
} from 'typeorm';

type Options = Pick<ColumnOptions, 'nullable'>;

/** Entity columns of the kinds that `migrations/support/columns.ts` makes; the drift test holds the two together. */
export const IdColumn = () => PrimaryGeneratedColumn({ type: 'integer' });
export const PublicIdColumn = () => Column('varchar', { length: 22 });
export const IntegerColumn = (options: Options = {}) => Column('integer', options);
export const VarcharColumn = (length: number, options: Options = {}) =>
  Column('varchar', { length, ...options });
export const TextColumn = (options: Options = {}) => Column('text', options);
export const DayColumn = (options: Options = {}) => Column('date', options);
export const InstantColumn = (options: Options = {}) => Column('datetime', { precision: 3, ...options });
export const JsonColumn = (options: Options = {}) => Column('json', options);

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
