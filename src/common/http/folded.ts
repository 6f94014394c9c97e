import { Transform } from 'class-transformer';
import { clean } from '../text-keys.js';

/** Makes what somebody wrote one line of plain text before it is checked; what is no text is left to the checks. */
export const Folded = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? clean(value) : value));
