import { Injectable } from '@nestjs/common';
import type { Audience, Rule } from '../audience-rules/audience.js';
import { audienceInWords, type RuleNames } from '../audience-rules/audience-words.js';
import { asRule, type Mentions, mentionsOf, translated } from '../audience-rules/mentions.js';
import { readRule } from '../audience-rules/rule-reader.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { MAY_TEACH, type SqlFragment, visiblePeople } from '../people/visible-people.js';
import { AudiencesRepository } from './audiences.repository.js';
import { ruleInvalid, ruleMentionsUnknown, type UnknownMention } from './audiences.errors.js';
import { type By, type Mentioned, RuleLookupsRepository } from './rule-lookups.repository.js';

/** A rule that was read, and the same for people. */
export interface ReadRule {
  rule: Rule<number>;
  sentence: string;
}

/** A rule as it goes out, in words, with the names of the people and departments in it. */
export interface ToldRule {
  rule: Rule<string>;
  sentence: string;
  mentions: { id: string; name: string }[];
}

type Kind = UnknownMention['kind'];
const EVERYBODY: SqlFragment = { sql: '1 = 1', parameters: [] };
const KINDS: readonly Kind[] = ['person', 'department', 'track', 'audience'];

/** Turns rules as they come over HTTP into audiences, and back, and says them in words. */
@Injectable()
export class AudienceRules {
  constructor(
    private readonly lookups: RuleLookupsRepository,
    private readonly audiences: AudiencesRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /**
   * Reads a rule; throws AUDIENCE_RULE_INVALID with every mistake and its place, and AUDIENCE_MENTIONS_UNKNOWN for people who are not the
   * caller's to assign to and for whatever else is not there.
   */
  async read(value: unknown, identity: Identity): Promise<ReadRule> {
    const { rule, mistakes } = readRule(value);
    if (mistakes.length > 0) throw ruleInvalid(mistakes);
    const mentions = mentionsOf([rule]);
    const found = await this.find(mentions, byPublicIds, this.visibleTo(identity));
    const byPublicId = mapped(found, ({ publicId }) => publicId);
    const unknown = KINDS.flatMap((kind) =>
      [...mentions[kind]].filter((id) => !byPublicId[kind].has(id)).map((id) => ({ kind, id })),
    );
    if (unknown.length > 0) throw ruleMentionsUnknown(unknown);
    const idIn = (kind: Kind) => (id: string) => byPublicId[kind].get(id)?.id ?? 0;
    const inside = translated<string, number>(rule, {
      person: idIn('person'),
      department: idIn('department'),
      track: idIn('track'),
      audience: idIn('audience'),
    });
    return { rule: inside, sentence: audienceInWords(inside, namesOf(found)) };
  }

  /** Rules in words, and as they go out; people who are not the caller's to see have no name. */
  async told(rules: readonly Rule<number>[], identity: Identity): Promise<ToldRule[]> {
    const found = await this.find(mentionsOf(rules), byIds, this.visibleTo(identity));
    const byId = mapped(found, ({ id }) => id);
    const names = namesOf(found);
    const outside = (kind: Kind) => (id: number) => byId[kind].get(id)?.publicId ?? '';
    return rules.map((rule) => ({
      rule: translated<number, string>(rule, {
        person: outside('person'),
        department: outside('department'),
        track: outside('track'),
        audience: outside('audience'),
      }),
      sentence: audienceInWords(rule, names),
      mentions: mentionedIn(rule, byId),
    }));
  }

  /** The names of whatever audiences mention, for those who may see the audiences themselves. */
  async namesFor(audiences: readonly Audience[]): Promise<RuleNames> {
    const rules = audiences.flatMap((audience) => asRule(audience) ?? []);
    const found = await this.find(mentionsOf(rules), byIds, EVERYBODY);
    return namesOf(found);
  }

  /** An audience in words that may be stored: an erasure has one place for a person's name, and that is not here. */
  async inStoredWords(audience: Audience): Promise<string> {
    return audienceInWords(audience, { ...(await this.namesFor([audience])), person: () => 'one manager' });
  }

  private visibleTo(identity: Identity): SqlFragment {
    return visiblePeople(identity, MAY_TEACH, dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE));
  }

  private async find<Id>(
    mentions: Mentions<Id>,
    by: (ids: Set<Id>) => By,
    visible: SqlFragment,
  ): Promise<Record<Kind, Mentioned[]>> {
    return {
      person: await this.lookups.people(by(mentions.person), visible),
      department: await this.lookups.departments(by(mentions.department)),
      track: await this.lookups.tracks(by(mentions.track)),
      audience: mentions.audience.size > 0 ? await this.audiences.all() : [],
    };
  }
}

const byIds = (ids: Set<number>): By => ({ ids: [...ids] });
const byPublicIds = (publicIds: Set<string>): By => ({ publicIds: [...publicIds] });

function mapped<K>(
  found: Record<Kind, Mentioned[]>,
  keyOf: (one: Mentioned) => K,
): Record<Kind, ReadonlyMap<K, Mentioned>> {
  const map = (kind: Kind) => new Map(found[kind].map((one) => [keyOf(one), one]));
  return {
    person: map('person'),
    department: map('department'),
    track: map('track'),
    audience: map('audience'),
  };
}

/** The people and departments that a rule mentions; a track is named by its slug, an audience is on the list of audiences. */
function mentionedIn(
  rule: Rule<number>,
  byId: Record<Kind, ReadonlyMap<number, Mentioned>>,
): { id: string; name: string }[] {
  const { person, department } = mentionsOf([rule]);
  const found = [
    ...[...person].map((id) => byId.person.get(id)),
    ...[...department].map((id) => byId.department.get(id)),
  ];
  return found.flatMap((one) => (one ? [{ id: one.publicId, name: one.name }] : []));
}

function namesOf(found: Record<Kind, Mentioned[]>): RuleNames {
  const byId = mapped(found, ({ id }) => id);
  const name = (kind: Kind, otherwise: string) => (id: number) => byId[kind].get(id)?.name ?? otherwise;
  return {
    person: name('person', 'somebody'),
    department: name('department', 'a department'),
    track: name('track', 'a track'),
    audience: name('audience', 'an audience'),
  };
}
