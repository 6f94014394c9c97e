import { Transform } from 'class-transformer';

/** Takes the blanks around a text away before it is checked; what is no text is left to the checks. */
export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
