import { isDay, isId } from '../text/search-values.js';

/** All that the address of the audit says. */
export interface AuditSearch {
  /** Id of a person: what they did. */
  by?: string;
  /** Id of a person: what was done to them. */
  about?: string;
  /** One kind of act. */
  act?: string;
  /** First and last day. */
  from?: string;
  until?: string;
}

const isAct = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z-]{1,40}\.[a-z-]{1,23}$/.test(value);

/** Reads an address; whatever it holds that is not ours is left out. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  return {
    ...(isId(search.by) && { by: search.by }),
    ...(isId(search.about) && { about: search.about }),
    ...(isAct(search.act) && { act: search.act }),
    ...(isDay(search.from) && { from: search.from }),
    ...(isDay(search.until) && { until: search.until }),
  };
}
