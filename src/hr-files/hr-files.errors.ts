import { InvalidInput } from '../common/errors/domain-error.js';

/** The columns of a file cannot be used; nothing of it was stored. */
export const columnErrors = {
  columnMissing: (name: string, accepted: readonly string[]) =>
    new InvalidInput(
      'COLUMN_MISSING',
      `The file has no column for the ${name}: name one of its columns ${accepted.map((one) => `"${one}"`).join(', ')}.`,
    ),
  columnTwice: (name: string) =>
    new InvalidInput('COLUMN_TWICE', `Two columns are called "${name}": remove or rename one of them.`),
};
