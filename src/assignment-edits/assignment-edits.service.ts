import { Injectable } from '@nestjs/common';
import { AssignmentsRepository } from '../assignments/assignments.repository.js';
import { ASSIGNMENT_CHANGED, AssignmentsService } from '../assignments/assignments.service.js';
import type { AssignmentView } from '../assignments/dto/assignment.view.js';
import { audienceInWords } from '../audience-rules/audience-words.js';
import { asRule } from '../audience-rules/mentions.js';
import { AudienceRules } from '../audiences/audience-rules.service.js';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Transactions } from '../database/transactions.js';
import { toDueView } from '../due-dates/dto/due.view.js';
import { EventLog } from '../events/event-log.js';
import { assignmentChangedMeanwhile } from './assignment-edits.errors.js';
import type { AssignmentVersionsView, EditableAssignmentView } from './dto/assignment-edits.view.js';
import type { EditAssignmentDto } from './dto/edit-assignment.dto.js';
import { type EditDraft, EditDrafts } from './edit-drafts.js';
import { ASSIGNMENT_EDITED } from './edit-effects.js';
import { VersionsRepository } from './versions.repository.js';

/** Edits assignments, version by version: reasons name the version that gave them, so that what people were told stays on record. */
@Injectable()
export class AssignmentEditsService {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly stored: AssignmentsRepository,
    private readonly edits: EditDrafts,
    private readonly versions: VersionsRepository,
    private readonly rules: AudienceRules,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  /** What one of the caller's assignments says now, as a form needs it. */
  async form(me: Identity, id: string): Promise<EditableAssignmentView> {
    const { publicId, version, name, shippedKey, audience, due } = await this.assignments.row(me, {
      publicId: id,
    });
    const isShipped = shippedKey !== null;
    const rule = isShipped ? null : asRule(audience);
    const told = rule && (await this.rules.told([rule], me))[0];
    return {
      id: publicId,
      version,
      name,
      isShipped,
      audience: audienceInWords(audience, await this.rules.namesFor([audience])),
      ...(told && { rule: told.rule }),
      mentions: told?.mentions ?? [],
      due: toDueView(due),
    };
  }

  /** What one of the caller's assignments said, newest first. */
  async history(me: Identity, id: string): Promise<AssignmentVersionsView> {
    const row = await this.assignments.row(me, { publicId: id });
    const versions = await this.versions.list(row.id);
    const names = await this.rules.namesFor(versions.map(({ audience }) => audience));
    return {
      items: versions.map(({ version, audience, due, madeBy, createdAt, people }) => ({
        version,
        audience: audienceInWords(audience, names),
        due: toDueView(due),
        madeBy,
        createdAt: createdAt.toISOString(),
        people,
      })),
    };
  }

  /** Lets an assignment say something else from now on; throws ASSIGNMENT_CHANGED_MEANWHILE where somebody else was quicker. */
  async edit(me: Identity, id: string, request: EditAssignmentDto): Promise<AssignmentView> {
    const draft = await this.edits.draft(me, id, request);
    const { row, name, isAudienceNew, isDueNew } = draft;
    if (isAudienceNew || isDueNew) await this.makeVersion(me, draft);
    else if (name !== row.name) await this.rename(me, draft);
    return await this.assignments.get(me, id);
  }

  private async makeVersion(me: Identity, draft: EditDraft): Promise<void> {
    const { row, name, audience, due, isAudienceNew, isDueNew } = draft;
    const leavers = isAudienceNew ? draft.leavers : 'keep';
    const dueDates = isDueNew ? draft.dueDates : 'keep';
    const version = row.version + 1;
    await this.transactions.run(async () => {
      if (!(await this.stored.edit(row, { name, audience, due, createdBy: me.personId })))
        throw assignmentChangedMeanwhile();
      await this.note(me, row.id, {
        version,
        ...(name !== row.name && { name }),
        ...(isAudienceNew && { audience: JSON.stringify(audience), leavers }),
        ...(isDueNew && { due: JSON.stringify(due), dueDates }),
      });
      if (leavers === 'end' || dueDates === 'apply')
        await this.events.record({
          kind: ASSIGNMENT_EDITED,
          subjectId: row.id,
          payload: { version, leavers, dueDates },
        });
      await this.events.record({ kind: ASSIGNMENT_CHANGED, subjectId: row.id });
    });
  }

  private async rename(me: Identity, { row, name }: EditDraft): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.stored.rename(row, name))) throw assignmentChangedMeanwhile();
      await this.note(me, row.id, { name, before: row.name });
    });
  }

  private async note(me: Identity, id: number, facts: Record<string, string | number>): Promise<void> {
    await this.audit.record({
      actor: me.personId,
      action: ASSIGNMENT_EDITED,
      subject: { type: 'assignment', id },
      facts,
    });
  }
}
