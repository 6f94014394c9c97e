import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { AssignmentDrafts } from '../assignments/assignment-drafts.js';
import type { AssignmentRow } from '../assignments/assignment-list.repository.js';
import { alreadyEnded, countsItself } from '../assignments/assignments.errors.js';
import { AssignmentsService } from '../assignments/assignments.service.js';
import type { Audience } from '../audience-rules/audience.js';
import type { Identity } from '../common/access/identity.js';
import { clean } from '../common/text-keys.js';
import type { CountedRule, DueRule, PersonalAnchor } from '../due-dates/due-rule.js';
import { assignmentChangedMeanwhile, shippedHasItsPeople } from './assignment-edits.errors.js';
import type { EditAssignmentDto } from './dto/edit-assignment.dto.js';

/** A checked edit: what an assignment says, and what it would say. */
export interface EditDraft {
  row: AssignmentRow;
  name: string;
  audience: Audience;
  due: DueRule;
  isAudienceNew: boolean;
  isDueNew: boolean;
  leavers: 'keep' | 'end';
  dueDates: 'keep' | 'apply';
}

/** Turns requests into edits of the caller's assignments. */
@Injectable()
export class EditDrafts {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly drafts: AssignmentDrafts,
  ) {}

  /** Checks an edit; throws where somebody else was quicker, and for whatever an assignment may not say. */
  async draft(me: Identity, id: string, request: EditAssignmentDto): Promise<EditDraft> {
    const row = await this.assignments.row(me, { publicId: id });
    if (row.status === 'ended') throw alreadyEnded();
    if (row.version !== request.version) throw assignmentChangedMeanwhile();
    if (request.audience && row.shippedKey !== null) throw shippedHasItsPeople();
    const audience = request.audience
      ? (await this.drafts.whom(me, request.audience)).audience
      : row.audience;
    const due = request.due ? await this.due(row, request.due) : row.due;
    const { name, leavers = 'keep', dueDates = 'keep' } = request;
    return {
      row,
      name: clean(name ?? '') || row.name,
      audience,
      due,
      isAudienceNew: !isDeepStrictEqual(audience, row.audience),
      isDueNew: !isDeepStrictEqual(due, row.due),
      leavers,
      dueDates,
    };
  }

  private async due(row: AssignmentRow, request: NonNullable<EditAssignmentDto['due']>): Promise<DueRule> {
    const due = await this.drafts.due(request);
    if (due.kind === 'on') return due;
    if (due.anchor === 'completion' && due.track === row.trackSlug) throw countsItself();
    const { shippedKey, due: before } = row;
    // The programme counts from first days and waves, which requests do not name.
    if (shippedKey === null || before.kind === 'on' || !isPersonal(before) || !isPersonal(due)) return due;
    return { ...due, anchor: before.anchor };
  }
}

const isPersonal = (rule: CountedRule): rule is Extract<CountedRule, { anchor: PersonalAnchor }> =>
  rule.anchor !== 'completion' && rule.anchor !== 'day';
