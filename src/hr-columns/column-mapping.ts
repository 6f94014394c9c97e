import { columnErrors, type MappingMistake } from './hr-columns.errors.js';
import { sensitivityOf } from './sensitive-columns.js';

/** By our field: the column that holds it, or null for "not in the file"; fields that are not named are found by themselves. */
export type Mapping<F extends string> = Partial<Record<F, string | null>>;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Reads a mapping from JSON; throws `MAPPING_INVALID` for what is none. */
export function mappingFrom(json: string): Map<string, string | null> {
  const value = parsed(json);
  const entries = value ? Object.entries(value) : null;
  if (!entries?.every(([, column]) => column === null || typeof column === 'string'))
    throw columnErrors.mappingInvalid();
  return new Map(entries.map(([field, column]) => [field, column === null ? null : String(column).trim()]));
}

/** Reads `Their column=ourField` as the command line has it, `=ourField` for "not in the file"; throws `MAPPING_INVALID`, `MAPPING_FIELD_TWICE`. */
export function mappingFromWords(words: readonly string[]): Map<string, string | null> {
  const mapping = new Map<string, string | null>();
  for (const word of words) {
    const split = word.lastIndexOf('=');
    if (split < 0) throw columnErrors.mappingInvalid();
    const [column, field] = [word.slice(0, split).trim(), word.slice(split + 1).trim()];
    const other = mapping.get(field);
    if (other !== undefined) throw columnErrors.mapping([fieldTwice(field, [other, column])]);
    mapping.set(field, column === '' ? null : column);
  }
  return mapping;
}

function fieldTwice(field: string, columns: (string | null)[]): MappingMistake {
  const named = columns.map((column) => `"${column ?? ''}"`).join(' and ');
  return {
    code: 'MAPPING_FIELD_TWICE',
    field,
    column: columns.at(-1) ?? '',
    message: `Two columns are given for "${field}", ${named}: give one.`,
  };
}

/** A mapping whose fields and columns exist, each column at most once; throws every mistake at once, coded as the first of them. */
export function checkedMapping<F extends string>(
  mapping: ReadonlyMap<string, string | null>,
  fields: Record<F, unknown>,
  header: readonly string[],
  normal: readonly string[],
): Mapping<F> {
  const isField = (name: string): name is F => Object.hasOwn(fields, name);
  const checked: Mapping<F> = {};
  const mistakes: MappingMistake[] = [];
  const usedBy = new Map<string, string>();
  for (const [field, column] of mapping) {
    const refuse = (code: MappingMistake['code'], message: string) =>
      mistakes.push({ code, field, column: column ?? '', message });
    const other = usedBy.get(column ?? '');
    if (!isField(field)) {
      const known = Object.keys(fields).join(', ');
      refuse('MAPPING_FIELD_UNKNOWN', `There is no field "${field}": use one of ${known}.`);
    } else if (column === null) {
      checked[field] = null;
    } else if (!header.includes(column)) {
      const columns = header.filter((name) => name !== '').slice(0, 60);
      refuse('MAPPING_COLUMN_UNKNOWN', `The file has no column "${column}", only ${columns.join(', ')}.`);
    } else if (other !== undefined) {
      refuse(
        'MAPPING_COLUMN_TWICE',
        `The column "${column}" is given for two fields, ${other} and ${field}: give it for one.`,
      );
    } else if (sensitivityOf(normal[header.indexOf(column)] ?? '') === 'never') {
      refuse(
        'MAPPING_COLUMN_SENSITIVE',
        `The column "${column}" holds by its name what is never stored here: leave it out.`,
      );
    } else {
      usedBy.set(column, field);
      checked[field] = column;
    }
  }
  if (mistakes.length > 0) throw columnErrors.mapping(mistakes);
  return checked;
}
