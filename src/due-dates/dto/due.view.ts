import { amountOf, type DueAnchor, type DueRule } from '../due-rule.js';

/** When work is due, as requests say it: so much time after or before something, or on a day. */
export class DueView {
  days?: number;
  workingDays?: number;
  weeks?: number;
  months?: number;
  after?: DueAnchor;
  before?: DueAnchor;
  /** Of a completion: the track, and its title when the rule was made. */
  track?: string;
  trackTitle?: string;
  day?: string;
  on?: string;
  graceDays?: number;
}

export function toDueView(rule: DueRule): DueView {
  const grace = rule.graceDays ? { graceDays: rule.graceDays } : {};
  if (rule.kind === 'on') return { on: rule.day, ...grace };
  const { unit, count } = amountOf(rule);
  const view: DueView = {
    ...(rule.anchor === 'completion' && { track: rule.track, trackTitle: rule.trackTitle }),
    ...(rule.anchor === 'day' && { day: rule.day }),
    ...grace,
  };
  view[unit] = count;
  view[rule.kind] = rule.anchor;
  return view;
}
