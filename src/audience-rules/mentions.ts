import type { Audience, Rule } from './audience.js';

/** What stands for each thing that a rule mentions. */
export interface Translation<From, To> {
  person(id: From): To;
  department(id: From): To;
  track(id: From): To;
  audience(id: From): To;
}

/** What a rule mentions, by kind of thing. */
export interface Mentions<Id> {
  person: Set<Id>;
  department: Set<Id>;
  track: Set<Id>;
  audience: Set<Id>;
}

/** The same rule with other ids for what it mentions. */
export function translated<From, To>(rule: Rule<From>, to: Translation<From, To>): Rule<To> {
  switch (rule.kind) {
    case 'people':
      return { kind: rule.kind, personIds: rule.personIds.map((id) => to.person(id)) };
    case 'departments':
      return { ...rule, departmentIds: rule.departmentIds.map((id) => to.department(id)) };
    case 'below':
      return { ...rule, personId: to.person(rule.personId) };
    case 'track':
      return { ...rule, track: to.track(rule.track) };
    case 'named':
      return { ...rule, audience: to.audience(rule.audience) };
    case 'not':
      return { kind: rule.kind, of: translated(rule.of, to) };
    case 'any':
    case 'all':
      return { kind: rule.kind, of: rule.of.map((part) => translated(part, to)) };
    case 'everybody':
    case 'customer-facing':
    case 'titles':
    case 'locations':
    case 'worker-types':
    case 'leads':
    case 'hired':
    case 'in-place':
    case 'grant':
      return rule;
  }
}

/** Everything that rules mention, at any depth. */
export function mentionsOf<Id>(rules: readonly Rule<Id>[]): Mentions<Id> {
  const found: Mentions<Id> = {
    person: new Set(),
    department: new Set(),
    track: new Set(),
    audience: new Set(),
  };
  const noted = (ids: Set<Id>) => (id: Id) => {
    ids.add(id);
    return id;
  };
  const note: Translation<Id, Id> = {
    person: noted(found.person),
    department: noted(found.department),
    track: noted(found.track),
    audience: noted(found.audience),
  };
  for (const rule of rules) translated(rule, note);
  return found;
}

/** What people may write of an audience: without the parts that are the product's own; null where nothing is left. */
export function asRule(audience: Audience): Rule<number> | null {
  switch (audience.kind) {
    case 'new-hires':
    case 'new-to-customers':
    case 'everybody-in-waves':
    case 'within':
      return null;
    case 'not': {
      const of = asRule(audience.of);
      return of && { kind: 'not', of };
    }
    case 'any':
    case 'all': {
      const parts = audience.of.flatMap((part) => asRule(part) ?? []);
      const [only] = parts;
      return only && parts.length === 1 ? only : { kind: audience.kind, of: parts };
    }
    case 'everybody':
    case 'customer-facing':
    case 'people':
    case 'departments':
    case 'titles':
    case 'locations':
    case 'worker-types':
    case 'below':
    case 'leads':
    case 'hired':
    case 'in-place':
    case 'grant':
    case 'track':
    case 'named':
      return audience;
  }
}
