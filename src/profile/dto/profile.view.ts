import type { ProfileRow } from '../profile.repository.js';

/** What one chooses oneself. */
export class ProfileView {
  /** Null: the one that each course comes in first. */
  language: string | null;
  /** Null: the organisation's. */
  timeZone: string | null;
  companyTimeZone: string;
}

export function toProfileView({ locale, timeZone }: ProfileRow, companyTimeZone: string): ProfileView {
  return { language: locale, timeZone, companyTimeZone };
}
