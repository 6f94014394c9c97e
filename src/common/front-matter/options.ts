import { type Fields, noteRepeats, type TextLimits } from './fields.js';

/** Something to choose in a question of a content file. */
export interface ReadOption {
  text: string;
  isCorrect: boolean;
}

/** Reads the `options` of a question, of which no two say the same; how many may be right is for the caller to judge. */
export function readOptions(
  fields: Fields,
  few: { min: number; max: number },
  limits: TextLimits,
): ReadOption[] {
  const found = fields.list('options', 'option', few);
  const options = found.map((one) => {
    const option = { text: one.text('text', limits), isCorrect: one.flag('correct') };
    one.end();
    return option;
  });
  noteRepeats(found, 'text', (text) => `Two options say "${text}".`);
  return options;
}

/** How many of the options are right. */
export const countRight = (options: readonly ReadOption[]) =>
  options.filter(({ isCorrect }) => isCorrect).length;
