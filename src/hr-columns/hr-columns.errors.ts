import { type ErrorDetail, InvalidInput, RuleBroken } from '../common/errors/domain-error.js';

/** One thing that is wrong with a mapping. */
export interface MappingMistake {
  code:
    | 'MAPPING_FIELD_UNKNOWN'
    | 'MAPPING_FIELD_TWICE'
    | 'MAPPING_COLUMN_UNKNOWN'
    | 'MAPPING_COLUMN_TWICE'
    | 'MAPPING_COLUMN_SENSITIVE';
  field: string;
  column: string;
  message: string;
}

const MOST_COLUMNS_NAMED = 40;
const LONGEST_NAME = 60;

function namesIn(columns: readonly string[]): string {
  const named = columns.filter((name) => name !== '');
  const shown = named.slice(0, MOST_COLUMNS_NAMED).map((name) => `"${name.slice(0, LONGEST_NAME)}"`);
  return [...shown, ...(named.length > shown.length ? ['…'] : [])].join(', ');
}

/** The columns of a file cannot be used as they are; nothing of it was stored. */
export const columnErrors = {
  columnMissing: (name: string, accepted: readonly string[], header: readonly string[]) =>
    new InvalidInput(
      'COLUMN_MISSING',
      `None of the columns ${namesIn(header)} is known to hold the ${name}: name one of them ${namesIn(accepted)}, or say with a mapping which one it is.`,
    ),
  columnTwice: (name: string) =>
    new InvalidInput('COLUMN_TWICE', `Two columns are called "${name}": remove or rename one of them.`),
  mappingInvalid: () =>
    new InvalidInput(
      'MAPPING_INVALID',
      'A mapping is a JSON object of our fields and the names of their columns, null for what is not in the file: {"title": "Role", "location": null}.',
    ),
  mapping: (mistakes: MappingMistake[]) =>
    new InvalidInput(
      mistakes[0]?.code ?? 'MAPPING_INVALID',
      mistakes.map(({ message }) => message).join(' '),
      mistakes.map((mistake) => ({ ...mistake })),
    ),
  dateFormatUnknown: (known: readonly string[]) =>
    new InvalidInput(
      'DATE_FORMAT_UNKNOWN',
      `There is no such date format: use ${known.join(', ')}, or another order or separators of these parts.`,
    ),
  datesUnclear: (questions: (ErrorDetail & { code: string })[]) =>
    new RuleBroken(
      'DATE_FORMAT_UNCLEAR',
      `Nothing was stored: ${questions.map(({ message }) => message).join(' ')} Say it with dateFormat (--date-format on the command line); the answer is remembered for this source.`,
      questions,
    ),
};
