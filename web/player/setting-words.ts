import type { Setting } from '../lessons/lesson-data.js';
import { text } from './messages.js';

/** Where people meet customers, in the order in which it is offered. */
export const SETTINGS = ['phone', 'branch', 'field'] as const satisfies readonly Setting[];

export const SETTING_WORDS: Record<Setting, string> = {
  phone: text('phone'),
  branch: text('branch'),
  field: text('field'),
};

/** What each of them means, in a sentence. */
export const SETTING_HINTS: Record<Setting, string> = {
  phone: text('phoneHint'),
  branch: text('branchHint'),
  field: text('fieldHint'),
};

export const settingAmong = (value: unknown): Setting | undefined => SETTINGS.find((one) => one === value);
