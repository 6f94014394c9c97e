import { ROLES } from '../common/access/identity.js';
import { isDay } from '../common/days.js';
import { clean } from '../common/text-keys.js';
import { WORKER_TYPES } from '../hr-files/worker-type.js';
import { PLACES, type Rule, TRACK_STATES } from './audience.js';
import type { DayPoint, DaySpan } from './day-span.js';
import { RuleFields, type RuleMistake } from './rule-fields.js';

export const DEEPEST = 8;
const MOST_PARTS = 200;
const MOST_PEOPLE = 2_000;
const MOST_DAYS_AWAY = 36_500;

export const RULE_KINDS = [
  'everybody',
  'customer-facing',
  'people',
  'departments',
  'titles',
  'locations',
  'worker-types',
  'below',
  'leads',
  'hired',
  'in-place',
  'grant',
  'track',
  'named',
  'any',
  'all',
  'not',
] as const;

const NOBODY: Rule<string> = { kind: 'people', personIds: [] };

/**
 * Reads a rule that came as JSON and names everything that is wrong with it, each with its place (`rule.of[1].titles`). The rule is only
 * of use where there are no mistakes.
 */
export function readRule(value: unknown): { rule: Rule<string>; mistakes: RuleMistake[] } {
  const mistakes: RuleMistake[] = [];
  const reader = new RuleReader(mistakes);
  return { rule: reader.read(value, 'rule', 1), mistakes };
}

class RuleReader {
  private parts = 0;

  constructor(private readonly mistakes: RuleMistake[]) {}

  read(value: unknown, place: string, depth: number): Rule<string> {
    if (++this.parts > MOST_PARTS) {
      if (this.parts === MOST_PARTS + 1)
        this.complain(place, 'RULE_TOO_LARGE', `A rule has at most ${MOST_PARTS} parts.`);
      return NOBODY;
    }
    if (depth > DEEPEST) {
      this.complain(place, 'RULE_TOO_DEEP', `A rule is at most ${DEEPEST} levels deep: name a part of it.`);
      return NOBODY;
    }
    const before = this.mistakes.length;
    const fields = new RuleFields(value, place, (mistake) => this.mistakes.push(mistake));
    const kind = fields.oneOf('kind', RULE_KINDS);
    // Without its kind nobody can say which fields a part should have.
    if (this.mistakes.length > before) return NOBODY;
    const rule = this.readKind(kind, fields, place, depth);
    fields.end();
    return rule;
  }

  private readKind(
    kind: (typeof RULE_KINDS)[number],
    fields: RuleFields,
    place: string,
    depth: number,
  ): Rule<string> {
    switch (kind) {
      case 'everybody':
      case 'customer-facing':
      case 'leads':
        return { kind };
      case 'people':
        return { kind, personIds: fields.texts('personIds', MOST_PEOPLE, 22) };
      case 'departments':
        return {
          kind,
          departmentIds: fields.texts('departmentIds', MOST_PARTS, 22),
          // Left out where it is not so, as in every rule stored before it could be.
          ...(fields.truth('withSubDepartments') && { withSubDepartments: true }),
        };
      case 'titles':
        return { kind, titles: fields.texts('titles', MOST_PARTS, 150).map(clean) };
      case 'locations':
        return { kind, locations: fields.texts('locations', MOST_PARTS, 120).map(clean) };
      case 'worker-types':
        return { kind, workerTypes: fields.someOf('workerTypes', WORKER_TYPES) };
      case 'below':
        return {
          kind,
          personId: fields.text('personId', 22),
          reach: fields.oneOf('reach', ['line', 'direct']),
        };
      case 'hired':
        return { kind, days: this.span(fields) };
      case 'in-place':
        return { kind, place: fields.oneOf('place', PLACES), days: this.span(fields) };
      case 'grant':
        return { kind, role: fields.oneOf('role', ROLES) };
      case 'track':
        return { kind, track: fields.text('track', 80), state: fields.oneOf('state', TRACK_STATES) };
      case 'named':
        return { kind, audience: fields.text('audience', 22) };
      case 'any':
      case 'all':
        return {
          kind,
          of: fields
            .list('of', MOST_PARTS)
            .map((part, index) => this.read(part, `${place}.of[${index}]`, depth + 1)),
        };
      case 'not':
        return { kind, of: this.read(fields.value('of'), `${place}.of`, depth + 1) };
    }
  }

  private span(fields: RuleFields): DaySpan {
    const days = fields.map('days');
    const span = { from: point(days, 'from'), to: point(days, 'to') };
    days.end();
    const { from, to } = span;
    if (from === null && to === null)
      days.mistake('', 'RULE_SPAN_OPEN', 'Give a first day, a last day, or both.');
    const isBackwards =
      (typeof from === 'string' && typeof to === 'string' && from > to) ||
      (typeof from === 'number' && typeof to === 'number' && from < to);
    if (isBackwards) days.mistake('to', 'RULE_SPAN_BACKWARDS', 'The last day lies before the first one.');
    return span;
  }

  private complain(field: string, code: string, message: string): void {
    this.mistakes.push({ code, field, message });
  }
}

/** `2026-12-01`, or so many days before today as a whole number; null where it is left out. */
function point(days: RuleFields, key: string): DayPoint | null {
  const value = days.value(key) ?? null;
  if (value === null) return null;
  if (typeof value === 'string' && isDay(value)) return value;
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MOST_DAYS_AWAY) return value;
  days.mistake(
    key,
    'RULE_DAY_INVALID',
    'A day is written 2026-12-01, or as a whole number of days before today.',
  );
  return null;
}
