/** What an address may hold, for the functions that read one: whatever is not of its kind is left out there. */

/** A public id of the API. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{1,22}$/.test(value);

/** Words of somebody's, at most so many letters; the router reads those that are digits as a number. */
export const isText = (value: unknown, most = 100): value is string | number =>
  (typeof value === 'string' && value.trim() !== '' && value.length <= most) || typeof value === 'number';

export const isTrue = (value: unknown) => value === true || value === 'true';

export const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T =>
  values.some((one) => one === value);

/** A calendar day, `YYYY-MM-DD`. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
