import type { SqlValue } from '../database/values.js';
import type { SqlFragment } from '../people/visible-people.js';

const isFragment = (part: SqlFragment | SqlValue): part is SqlFragment =>
  typeof part === 'object' && part !== null && 'sql' in part;

/** Builds a piece of SQL from a template: fragments are set in, everything else becomes a `?` and its value. */
export function sql(texts: TemplateStringsArray, ...parts: (SqlFragment | SqlValue)[]): SqlFragment {
  const built: SqlFragment = { sql: texts[0] ?? '', parameters: [] };
  parts.forEach((part, index) => {
    built.sql += isFragment(part) ? part.sql : '?';
    built.parameters.push(...(isFragment(part) ? part.parameters : [part]));
    built.sql += texts[index + 1] ?? '';
  });
  return built;
}

/** SQL text without values, never from outside. */
export const raw = (text: string): SqlFragment => ({ sql: text, parameters: [] });

/** All of the conditions, or one that always holds where there are none. */
export function allOf(conditions: readonly SqlFragment[]): SqlFragment {
  if (conditions.length === 0) return raw('1 = 1');
  return {
    sql: conditions.map((condition) => condition.sql).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}
