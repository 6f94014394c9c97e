import { InvalidInput } from '../common/errors/domain-error.js';
import type { DueDto } from './dto/due.dto.js';
import { type Anchored, type DueRule, type Offset, OFFSET_UNITS } from './due-rule.js';

/** The track of which a rule counts the completion. */
export interface AnchorTrack {
  slug: string;
  title: string;
}

const invalid = (field: string, message: string) =>
  new InvalidInput('DUE_INVALID', message, [{ code: 'DUE_INVALID', field: `due.${field}`, message }]);

/** The rule that a request gives; `track` is what its `track` names, or null. Throws where parts are missing or too many. */
export function readDue(due: DueDto, track: AnchorTrack | null): DueRule {
  const grace = due.graceDays ? { graceDays: due.graceDays } : {};
  const counted = OFFSET_UNITS.filter((unit) => due[unit] !== undefined);
  const anchor = due.after ?? due.before;
  if (due.on !== undefined) {
    if (counted.length > 0 || anchor !== undefined)
      throw invalid('on', 'Give either `on`, or so much time and `after` or `before`.');
    return { kind: 'on', day: due.on, ...grace };
  }
  if (anchor === undefined || (due.after !== undefined && due.before !== undefined))
    throw invalid('after', 'Say what time is counted from with either `after` or `before`.');
  const [unit] = counted;
  if (unit === undefined || counted.length > 1)
    throw invalid('days', 'Give the time in one of `days`, `workingDays`, `weeks` and `months`.');
  const kind = due.after === undefined ? 'before' : 'after';
  return { kind, ...anchored(due, anchor, track), ...offsetIn(unit, due[unit] ?? 0), ...grace };
}

function anchored(due: DueDto, anchor: Anchored['anchor'], track: AnchorTrack | null): Anchored {
  if ((anchor === 'day') !== (due.day !== undefined))
    throw invalid('day', '`day` belongs to `after` or `before` a `day`, and is needed there.');
  if ((anchor === 'completion') !== (track !== null))
    throw invalid('track', '`track` belongs to `after` a `completion`, and is needed there.');
  if (anchor === 'day') return { anchor, day: due.day ?? '' };
  if (anchor !== 'completion') return { anchor };
  return { anchor, track: track?.slug ?? '', trackTitle: track?.title ?? '' };
}

function offsetIn(unit: (typeof OFFSET_UNITS)[number], count: number): Offset {
  switch (unit) {
    case 'days':
      return { days: count };
    case 'workingDays':
      return { workingDays: count };
    case 'weeks':
      return { weeks: count };
    case 'months':
      return { months: count };
  }
}
