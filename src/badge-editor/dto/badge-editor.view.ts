import { ApiProperty } from '@nestjs/swagger';
import type { HolderRow } from '../../awards/awards.repository.js';
import { EVERY, type Every } from '../../badge-criteria/award-period.js';
import { CRITERION_KINDS, type CriterionKind } from '../../badge-criteria/criterion.js';
import { nameOf } from '../../people/dto/person.view.js';
import type { BadgeState, EditableBadge } from '../badge-editor.service.js';
import { toForm } from '../badge-form.js';

/** A badge in the list of whoever looks after badges. */
export class ListedBadgeView {
  slug: string;
  title: string;
  summary: string;
  @ApiProperty({ enum: ['folder', 'written', 'withdrawn', 'retired'] })
  state: BadgeState;
  /** Whether the folder has changed as well since it was written. */
  isConflict: boolean;
  isInFolder: boolean;
  /** An SVG; null for one without files any more. */
  drawing: string | null;
}

export class EditableBadgesView {
  items: ListedBadgeView[];
  /** Always null: there are few. */
  nextCursor: string | null;
}

/** What a criterion asks, key by key. */
export class CriterionFormView {
  @ApiProperty({ enum: CRITERION_KINDS })
  kind: CriterionKind;
  track?: string;
  course?: string;
  signOff?: string;
  withinDays?: number;
  score?: number;
  scenarios?: number;
  months?: number;
  colleagues?: number;
  departments?: number;
  firstAttempt?: boolean;
  behaviours?: string[];
  decidedBy?: string;
}

/** A badge as a form holds it. */
export class BadgeFormView {
  order: number;
  title: string;
  summary: string;
  body: string;
  criterion: CriterionFormView;
  @ApiProperty({ enum: EVERY, nullable: true, type: String })
  every: Every | null;
  expiresAfterMonths: number | null;
  drawing: string;
}

export class EditableBadgeView extends ListedBadgeView {
  /** To be said when publishing over it. */
  version: string;
  /** Null for one without files any more. */
  form: BadgeFormView | null;
  /** What the folder's file says where that is something else. */
  folderText: string | null;
  /** Who wrote it last in the browser, and when. */
  writtenBy: string | null;
  writtenAt: string | null;
}

/** Something in a form that cannot be published. */
export class FormMistakeView {
  /** `title`, `criterion.months` …; null where it is about none. */
  field: string | null;
  message: string;
}

export class BadgePreviewView {
  mistakes: FormMistakeView[];
  /** How many people in service meet its criterion today; null where there are mistakes. */
  wouldHave: number | null;
  /** How many of these would be given it at once. */
  wouldGet: number | null;
}

export class EarnerView {
  id: string;
  name: string;
  department: string | null;
}

export class EarnersView {
  items: EarnerView[];
  nextCursor: string | null;
}

export class BadgeOptionView {
  slug: string;
  title: string;
}

/** What a criterion can name. */
export class BadgeOptionsView {
  tracks: BadgeOptionView[];
  courses: BadgeOptionView[];
  signOffs: BadgeOptionView[];
  behaviours: BadgeOptionView[];
  /** How many scenarios all courses have. */
  scenarios: number;
  /** The first place behind all badges. */
  nextOrder: number;
}

export class NewBadgeView {
  slug: string;
}

export const toListedBadgeView = (badge: EditableBadge): ListedBadgeView => ({
  slug: badge.slug,
  title: badge.title,
  summary: badge.summary,
  state: badge.state,
  isConflict: badge.isConflict,
  isInFolder: badge.isInFolder,
  drawing: badge.badge?.svg ?? badge.by?.svg ?? null,
});

export const toEditableBadgeView = (badge: EditableBadge): EditableBadgeView => ({
  ...toListedBadgeView(badge),
  version: badge.version,
  form: badge.badge && toForm(badge.badge),
  folderText: badge.folderText,
  writtenBy: badge.by && `${badge.by.byGivenName} ${badge.by.byFamilyName}`.trim(),
  writtenAt: badge.by?.publishedAt.toISOString() ?? null,
});

export const toEarnerView = ({ publicId, department, ...person }: HolderRow): EarnerView => ({
  id: publicId,
  name: nameOf(person),
  department,
});
