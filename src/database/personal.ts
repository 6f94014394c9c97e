/**
 * What becomes of a column that tells of a person when they are erased: `erasable` text is blanked (or its row deleted),
 * `kept` stands as evidence without naming anybody.
 */
export type Personal = 'erasable' | 'kept';

/** How a column is declared; `erasedTo` is the SQL value that stands there afterwards, where it may not be NULL. */
export interface Treatment {
  personal: Personal;
  erasedTo?: string;
}

const treatments = new Map<unknown, Map<string, Treatment>>();

/** Notes how a property of an entity is treated; called by the column decorators. */
export function declare(entity: unknown, property: string, treatment: Treatment): void {
  const known = treatments.get(entity) ?? new Map<string, Treatment>();
  treatments.set(entity, known.set(property, treatment));
}

/** How a property of an entity is treated; undefined where nothing was declared. */
export function treatmentOf(entity: unknown, property: string): Treatment | undefined {
  return treatments.get(entity)?.get(property);
}
