/** Something that a rule mentions, with the name that people know it by. */
export interface Named {
  id: string;
  name: string;
}

export const CONDITIONS = [
  'departments',
  'titles',
  'locations',
  'worker-types',
  'customer-facing',
  'below',
  'leads',
  'hired',
  'in-place',
  'track',
  'named',
  'grant',
  'people',
  'everybody',
] as const;
export type ConditionKind = (typeof CONDITIONS)[number];

/** How a span of days is said: the last days, days ago from and to, or days of the calendar. */
export type SpanMode = 'last' | 'ago' | 'dates';

/** One statement while it is written; only the fields of its kind count. */
export interface Condition {
  key: string;
  kind: ConditionKind;
  names: Named[];
  /** Worker types. */
  choices: string[];
  /** Reach, role, or state on a track. */
  choice: string;
  /** Slug of a track, or id of an audience. */
  target: string;
  place: 'department' | 'title';
  /** Of departments: whether what is part of them is meant, too. */
  withSubDepartments: boolean;
  span: SpanMode;
  from: string;
  to: string;
}

/** Statements that hold together, one of them, or none of them. */
export interface Group {
  key: string;
  kind: 'group';
  mode: 'all' | 'any' | 'none';
  parts: Part[];
}

export type Part = Condition | Group;

/** A rule as the API takes and gives it. */
export type ApiRule = { kind: ConditionKind | 'all' | 'any' | 'not' } & Record<string, unknown>;

export const DEEPEST = 8;

let lastKey = 0;
const newKey = () => `part-${++lastKey}-${Math.random().toString(36).slice(2, 8)}`;

const FIRST_CHOICE: Partial<Record<ConditionKind, string>> = {
  below: 'line',
  track: 'enrolled',
  grant: 'trainer',
};

export const newCondition = (kind: ConditionKind = 'departments'): Condition => ({
  key: newKey(),
  kind,
  names: [],
  choices: [],
  choice: FIRST_CHOICE[kind] ?? '',
  target: '',
  place: 'department',
  withSubDepartments: false,
  span: 'last',
  from: '',
  to: '',
});

export const newGroup = (mode: Group['mode'] = 'all', parts: Part[] = []): Group => ({
  key: newKey(),
  kind: 'group',
  mode,
  parts,
});

/** The rule that was written; null where something is missing. */
export function toRule(part: Part): ApiRule | null {
  if (part.kind === 'group') return groupToRule(part);
  const { kind, names, choices, choice, target } = part;
  const ids = names.map(({ id }) => id);
  switch (kind) {
    case 'everybody':
    case 'customer-facing':
    case 'leads':
      return { kind };
    case 'people':
      return ids.length > 0 ? { kind, personIds: ids } : null;
    case 'departments':
      return ids.length > 0
        ? { kind, departmentIds: ids, ...(part.withSubDepartments && { withSubDepartments: true }) }
        : null;
    case 'titles':
      return ids.length > 0 ? { kind, titles: ids } : null;
    case 'locations':
      return ids.length > 0 ? { kind, locations: ids } : null;
    case 'worker-types':
      return choices.length > 0 ? { kind, workerTypes: choices } : null;
    case 'below':
      return ids[0] === undefined ? null : { kind, personId: ids[0], reach: choice };
    case 'grant':
      return { kind, role: choice };
    case 'track':
      return target === '' ? null : { kind, track: target, state: choice };
    case 'named':
      return target === '' ? null : { kind, audience: target };
    case 'hired': {
      const days = spanOf(part);
      return days && { kind, days };
    }
    case 'in-place': {
      const days = spanOf(part);
      return days && { kind, place: part.place, days };
    }
  }
}

function groupToRule({ mode, parts }: Group): ApiRule | null {
  const of = parts.map(toRule);
  if (of.length === 0 || of.includes(null)) return null;
  if (mode !== 'none') return of.length === 1 && of[0] ? of[0] : { kind: mode, of };
  return { kind: 'not', of: of.length === 1 ? of[0] : { kind: 'any', of } };
}

/** How many levels the rule of a part has. */
export function depthOf(part: Part): number {
  if (part.kind !== 'group') return 1;
  const within = Math.max(0, ...part.parts.map(depthOf));
  if (part.parts.length < 2) return within + (part.mode === 'none' ? 1 : 0);
  return within + (part.mode === 'none' ? 2 : 1);
}

function spanOf({ span, from, to }: Condition): Record<string, unknown> | null {
  if (span === 'dates') {
    if (from === '' && to === '') return null;
    return { ...(from !== '' && { from }), ...(to !== '' && { to }) };
  }
  const [first, last] = [wholeNumber(from), wholeNumber(to)];
  if (span === 'last') return first === null ? null : { from: first, to: 0 };
  if (first === null && last === null) return null;
  return { ...(first !== null && { from: first }), ...(last !== null && { to: last }) };
}

const wholeNumber = (typed: string): number | null =>
  /^-?\d{1,5}$/.test(typed.trim()) ? Number(typed) : null;

/** A rule of the API as it is written, with the names that the screen knows. */
export function fromRule(rule: unknown, nameOf: (id: string) => string): Part {
  const facts = mapOf(rule);
  const kind = facts.get('kind');
  const parts = (value: unknown) => listOf(value).map((part) => fromRule(part, nameOf));
  if (kind === 'all' || kind === 'any') return newGroup(kind, parts(facts.get('of')));
  if (kind === 'not') {
    const inner = mapOf(facts.get('of'));
    const of = inner.get('kind') === 'any' ? parts(inner.get('of')) : [fromRule(facts.get('of'), nameOf)];
    return newGroup('none', of);
  }
  const known = CONDITIONS.find((one) => one === kind) ?? 'everybody';
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: nameOf(id) }));
  const condition = newCondition(known);
  const one = (key: string) => textOf(facts.get(key));
  const some = (key: string) => listOf(facts.get(key)).map(textOf);
  switch (known) {
    case 'people':
      return { ...condition, names: named(some('personIds')) };
    case 'departments':
      return {
        ...condition,
        names: named(some('departmentIds')),
        withSubDepartments: facts.get('withSubDepartments') === true,
      };
    case 'titles':
      return { ...condition, names: some('titles').map((id) => ({ id, name: id })) };
    case 'locations':
      return { ...condition, names: some('locations').map((id) => ({ id, name: id })) };
    case 'worker-types':
      return { ...condition, choices: some('workerTypes') };
    case 'below':
      return { ...condition, names: named([one('personId')]), choice: one('reach') };
    case 'grant':
      return { ...condition, choice: one('role') };
    case 'track':
      return { ...condition, target: one('track'), choice: one('state') };
    case 'named':
      return { ...condition, target: one('audience') };
    case 'hired':
      return { ...condition, ...fromSpan(facts.get('days')) };
    case 'in-place':
      return {
        ...condition,
        place: one('place') === 'title' ? 'title' : 'department',
        ...fromSpan(facts.get('days')),
      };
    case 'everybody':
    case 'customer-facing':
    case 'leads':
      return condition;
  }
}

function fromSpan(value: unknown): Pick<Condition, 'span' | 'from' | 'to'> {
  const days = mapOf(value);
  const [from, to] = [days.get('from') ?? null, days.get('to') ?? null];
  if (typeof from === 'string' || typeof to === 'string')
    return { span: 'dates', from: textOf(from), to: textOf(to) };
  if (to === 0 && typeof from === 'number') return { span: 'last', from: textOf(from), to: '' };
  return { span: 'ago', from: textOf(from), to: textOf(to) };
}

/** Numbers and texts as they are typed; nothing else stands in a rule. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const mapOf = (value: unknown) =>
  new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The whole rule as one group, whatever stands at its top. */
export function asGroup(part: Part): Group {
  return part.kind === 'group' ? part : newGroup('all', [part]);
}
