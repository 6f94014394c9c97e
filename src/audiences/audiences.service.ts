import { Injectable } from '@nestjs/common';
import type { Rule } from '../audience-rules/audience.js';
import { loopThrough } from '../audience-rules/named-audiences.js';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { clean } from '../common/text-keys.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import { AudienceRules } from './audience-rules.service.js';
import {
  audienceChangedMeanwhile,
  audienceLoop,
  audienceNameTaken,
  audienceNotFound,
  tooManyAudiences,
} from './audiences.errors.js';
import { AudiencesRepository, MOST_AUDIENCES, type NamedAudience } from './audiences.repository.js';
import type { ChangeAudienceDto, NewAudienceDto } from './dto/audience.dto.js';
import type { AudiencesView, AudienceView } from './dto/audience.view.js';

/** Somebody has said anew whom a named audience means: assignments look for people again. */
export const AUDIENCE_CHANGED = 'audiences.changed';

/** Rules under a name; whoever assigns a track can mean them, and each change reaches whoever matches then. */
@Injectable()
export class AudiencesService {
  constructor(
    private readonly audiences: AudiencesRepository,
    private readonly rules: AudienceRules,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  /** All that are not retired, by name, in words. */
  async list(identity: Identity): Promise<AudiencesView> {
    const audiences = (await this.audiences.all()).filter(({ isRetired }) => !isRetired);
    const told = await this.rules.told(
      audiences.map(({ rule }) => rule),
      identity,
    );
    return {
      items: audiences.map(({ publicId, name, version }, index) => ({
        id: publicId,
        name,
        version,
        sentence: told[index]?.sentence ?? '',
      })),
    };
  }

  async get(identity: Identity, id: string): Promise<AudienceView> {
    const { publicId, name, rule, version } = await this.found(id);
    const [told] = await this.rules.told([rule], identity);
    if (!told) throw audienceNotFound();
    return { id: publicId, name, version, ...told };
  }

  /** Throws AUDIENCE_NAME_TAKEN, and whatever `AudienceRules.read` throws. */
  async create(identity: Identity, request: NewAudienceDto): Promise<AudienceView> {
    const { rule } = await this.rules.read(request.rule, identity);
    if ((await this.audiences.all()).length >= MOST_AUDIENCES) throw tooManyAudiences(MOST_AUDIENCES);
    const name = clean(request.name);
    const id = await this.transactions.run(async () => {
      const newId = await this.audiences.insertOnce(name, rule, identity.personId);
      if (newId === null) throw audienceNameTaken();
      await this.note(identity, 'audiences.made', null, { name, rule: JSON.stringify(rule) });
      return newId;
    });
    return await this.get(identity, id);
  }

  /** Replaces name and rule; throws AUDIENCE_CHANGED_MEANWHILE when `version` is not the one that holds, AUDIENCE_LOOP for a rule that leads back. */
  async change(identity: Identity, id: string, request: ChangeAudienceDto): Promise<AudienceView> {
    const before = await this.found(id);
    const { rule } = await this.rules.read(request.rule, identity);
    const name = clean(request.name);
    await this.transactions.run(async () => {
      // Inside the run, so that two audiences cannot be put into each other at one moment unseen: the later one sees the earlier.
      await this.refuseLoop(before, rule);
      if (await this.audiences.isTaken(name, before.id)) throw audienceNameTaken();
      const current = { id: before.id, version: request.version };
      if (!(await this.audiences.replace(current, name, rule))) throw audienceChangedMeanwhile();
      await this.note(identity, AUDIENCE_CHANGED, before.id, { name, rule: JSON.stringify(rule) });
      await this.events.record({ kind: AUDIENCE_CHANGED, subjectId: before.id });
    });
    return await this.get(identity, id);
  }

  /** Takes an audience off the list; assignments and rules that mean it go on meaning whom it meant. */
  async retire(identity: Identity, id: string): Promise<void> {
    const { id: found, name } = await this.found(id);
    await this.transactions.run(async () => {
      if (!(await this.audiences.retire(found))) throw audienceNotFound();
      await this.note(identity, 'audiences.retired', found, { name });
    });
  }

  private async refuseLoop({ id }: NamedAudience, rule: Rule<number>): Promise<void> {
    const all = await this.audiences.all();
    const way = loopThrough(id, rule, new Map(all.map((one) => [one.id, one.rule])));
    if (way) throw audienceLoop(way.map((step) => all.find((one) => one.id === step)?.name ?? ''));
  }

  private async found(id: string): Promise<NamedAudience> {
    const audience = await this.audiences.find(id);
    if (!audience) throw audienceNotFound();
    return audience;
  }

  private async note(
    identity: Identity,
    action: string,
    id: number | null,
    facts: Record<string, string>,
  ): Promise<void> {
    await this.audit.record({ actor: identity.personId, action, subject: { type: 'audience', id }, facts });
  }
}
