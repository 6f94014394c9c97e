import { ApiRule } from '../../audience-rules/api-rule.js';
import type { Page } from '../../common/paging/page.js';
import type { PreviewedPerson } from '../audience-preview.repository.js';

export class AudienceListedView {
  id: string;
  name: string;
  /** Who is meant, in words. */
  sentence: string;
  version: number;
}

export class AudienceView extends AudienceListedView {
  /** The rule tree, by public ids and slugs of tracks. */
  @ApiRule()
  rule: object;
  /** The people and departments in it, of those whom the caller may see. */
  mentions: { id: string; name: string }[];
}

export class AudiencesView {
  items: AudienceListedView[];
}

export class AudiencePreviewView {
  /** The rule in words. */
  sentence: string;
  /** How many people in service, or hired for later, it means, of those whom the caller may assign to. */
  meant: number;
  /** Of them: whom the rule in whose place it would stand leaves out; 0 without such a rule. */
  entering: number;
  /** Whom that rule means and this one does not. */
  leaving: number;
}

export class AudiencePersonView {
  id: string;
  name: string;
  employeeNumber: string;
  department: string | null;
  title: string | null;
  location: string | null;
}

export class AudiencePeopleView implements Page<AudiencePersonView> {
  items: AudiencePersonView[];
  nextCursor: string | null;
}

export const toAudiencePersonView = ({ publicId, name, ...row }: PreviewedPerson): AudiencePersonView => ({
  id: publicId,
  name: name.trim(),
  employeeNumber: row.employeeNumber,
  department: row.department,
  title: row.title,
  location: row.location,
});
