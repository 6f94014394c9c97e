import type { ProfileRow } from '../profile.repository.js';
import type { Setting } from '../../lesson-kinds/setting.js';

/** What one chooses oneself. */
export class ProfileView {
  /** Null: the one that each course comes in first. */
  language: string | null;
  /** Null: the organisation's. */
  timeZone: string | null;
  companyTimeZone: string;
  /** Where one meets customers; null until one says it. */
  setting: Setting | null;
}

export function toProfileView(
  { locale, timeZone, setting }: ProfileRow,
  companyTimeZone: string,
): ProfileView {
  return { language: locale, timeZone, companyTimeZone, setting };
}
