import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { BadgeContent } from '../badges/badge.js';
import { Badges } from '../badges/badges.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type CheckedContent, checkContent } from '../content-files/content-check.js';
import { ContentPublishing } from '../content/content-publishing.js';
import { PublishingTurns } from '../content/publishing-turns.js';
import { slugFor } from '../course-drafts/draft.js';
import { Transactions } from '../database/transactions.js';
import { badgeContentFiles, type BadgeText, badgeTextHash } from '../written-badges/badge-overlay.js';
import {
  WrittenBadgesRepository,
  type WrittenBadgeRow,
} from '../written-badges/written-badges.repository.js';
import type { Source } from '../written-courses/content-source.js';
import { badgeChanged, badgeHasMistakes, badgeSlugTaken, noSuchBadge } from './badge-editor.errors.js';
import type { BadgeForm } from './badge-form.js';
import { BadgeTexts, withoutBadge } from './badge-texts.js';

/** How a badge stands: as the folder says, as somebody wrote it, withdrawn by somebody, or without files any more. */
export type BadgeState = 'folder' | 'written' | 'withdrawn' | 'retired';

/** A badge as whoever looks after badges sees it. */
export interface EditableBadge {
  slug: string;
  title: string;
  summary: string;
  state: BadgeState;
  /** Whether the folder has changed as well since it was written; what was written stays. */
  isConflict: boolean;
  isInFolder: boolean;
  /** Names what it says now; whoever publishes over it says this. */
  version: string;
  /** Null where it can be read no more. */
  badge: BadgeContent | null;
  /** What the folder says where that is something else; null where it has no such badge. */
  folderText: string | null;
  by: WrittenBadgeRow | null;
}

/** Badges written in the browser, laid over the content folder: published at once to everybody, with the rest of the content. */
@Injectable()
export class BadgeEditor {
  constructor(
    private readonly texts: BadgeTexts,
    private readonly badges: Badges,
    private readonly written: WrittenBadgesRepository,
    private readonly publishing: ContentPublishing,
    private readonly turns: PublishingTurns,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** All badges by their order, those last that are not given any more. */
  async list(): Promise<EditableBadge[]> {
    const source = await this.texts.source();
    const written = await this.written.list();
    const read = checkContent(source.files).badges;
    const known = await this.badges.all();
    const slugs = new Set([...read.map(({ slug }) => slug), ...known.map(({ slug }) => slug)]);
    return [...slugs].map((slug) => {
      const badge = read.find((one) => one.slug === slug) ?? null;
      const row = written.find((one) => one.slug === slug) ?? null;
      const stored = known.find((one) => one.slug === slug);
      return {
        ...standing(slug, badge, row, source),
        title: badge?.title ?? stored?.title ?? slug,
        summary: badge?.summary ?? stored?.summary ?? '',
      };
    });
  }

  /** Throws BADGE_NOT_FOUND. */
  async get(slug: string): Promise<EditableBadge> {
    const found = (await this.list()).find((one) => one.slug === slug);
    if (!found) throw noSuchBadge();
    const { by } = found;
    if (found.badge !== null || by === null) return found;
    // A withdrawn one is not among the content: it is read for itself, to be given again.
    const text = { text: by.text, svg: by.svg, isWithdrawn: false };
    return { ...found, badge: await this.texts.read(slug, text) };
  }

  /** Publishes a badge that there is not yet; returns its slug. Throws BADGE_SLUG_TAKEN, BADGE_HAS_MISTAKES. */
  async create(me: Identity, form: BadgeForm): Promise<string> {
    const slug = slugFor(form.title || 'badge', new Set());
    if ((await this.list()).some((one) => one.slug === slug)) throw badgeSlugTaken(slug);
    await this.publish(me, slug, form, '');
    return slug;
  }

  /** Publishes a form over what was read. Throws BADGE_HAS_MISTAKES, BADGE_CHANGED_MEANWHILE. */
  async publish(me: Identity, slug: string, form: BadgeForm, version: string): Promise<void> {
    await this.turns.follow(async (take) => {
      const { source, content, text, badge, mistakes } = await this.texts.check(slug, form);
      if (!badge || mistakes.length > 0) throw badgeHasMistakes(mistakes);
      await this.put(me, slug, { take, source, content, text, version, action: 'badges.written' });
    });
  }

  /** Gives a badge no more, whatever the folder says; who has it keeps it. Throws BADGE_NOT_FOUND, BADGE_CHANGED_MEANWHILE. */
  async withdraw(me: Identity, slug: string, version: string): Promise<void> {
    await this.turns.follow(async (take) => {
      const source = await this.texts.source();
      const row = (await this.written.list()).find((one) => one.slug === slug);
      const said = row ?? source.badges.folder.get(slug);
      if (!said) throw noSuchBadge();
      const content = checkContent(withoutBadge(slug, source.files));
      const text = { text: said.text, svg: said.svg, isWithdrawn: true };
      await this.put(me, slug, { take, source, content, text, version, action: 'badges.withdrawn' });
    });
  }

  /**
   * Lets the folder speak for a badge again: all of it or nothing. Throws BADGE_NOT_FOUND where nothing was written of it, and
   * BADGE_HAS_MISTAKES where the folder's own cannot be published.
   */
  async leaveToFolder(me: Identity, slug: string): Promise<void> {
    await this.turns.follow(async (take) => await this.putBack(me, slug, take));
  }

  private async putBack(me: Identity, slug: string, take: Publication['take']): Promise<void> {
    const source = await this.texts.source();
    const folder = source.badges.folder.get(slug);
    const own = folder ? badgeContentFiles(slug, folder) : [];
    const content = checkContent([...withoutBadge(slug, source.files), ...own]);
    refuseMistakes(content);
    await this.transactions.run(
      async () => {
        await take();
        if ((await this.written.forget([slug])) === 0) throw noSuchBadge();
        await this.publishing.publish(content);
        await this.note(me, slug, 'badges.left-to-folder');
      },
      { work: 'bulk' },
    );
  }

  private async put(
    me: Identity,
    slug: string,
    { take, source, content, text, version, action }: Publication,
  ): Promise<void> {
    refuseMistakes(content);
    const row = (await this.written.list()).find((one) => one.slug === slug) ?? null;
    const folderHash = source.badges.folder.get(slug)?.hash ?? null;
    if (versionOf(row, folderHash) !== version) throw changedBy(row);
    const badge = { slug, ...text, hash: badgeTextHash(text), folderHash };
    await this.transactions.run(
      async () => {
        await take();
        const at = this.clock.now();
        if (!(await this.written.put(badge, row?.hash ?? null, me.personId, at))) throw changedBy(null);
        await this.publishing.publish(content);
        await this.note(me, slug, action);
      },
      { work: 'bulk' },
    );
  }

  private async note({ personId }: Identity, slug: string, action: string): Promise<void> {
    const subject = { type: 'badge', id: null } as const;
    await this.audit.record({ actor: personId, action, subject, facts: { badge: slug } });
  }
}

/** Throws BADGE_HAS_MISTAKES for content that has some, by file and line: they are at no field of a form. */
function refuseMistakes({ mistakes }: CheckedContent): void {
  if (mistakes.length === 0) return;
  throw badgeHasMistakes(
    mistakes.map(({ path, line, message }) => ({ field: null, message: `${path}:${line} ${message}` })),
  );
}

interface Publication {
  /** Takes the turn in the run. */
  take: () => Promise<void>;
  source: Source;
  content: CheckedContent;
  text: BadgeText;
  version: string;
  action: string;
}

/** Names what a badge says now, and over which folder: a change of either is another one. */
const versionOf = (row: WrittenBadgeRow | null, folderHash: string | null): string =>
  row || folderHash ? `${row?.hash.slice(0, 24) ?? ''}.${folderHash?.slice(0, 24) ?? ''}` : '';

const changedBy = (row: WrittenBadgeRow | null) =>
  badgeChanged(row && `${row.byGivenName} ${row.byFamilyName}`.trim(), row?.publishedAt ?? null);

function standing(slug: string, badge: BadgeContent | null, row: WrittenBadgeRow | null, source: Source) {
  const folder = source.badges.folder.get(slug) ?? null;
  return {
    slug,
    badge,
    state: stateOf(row, badge),
    isConflict: source.badges.conflicts.includes(slug),
    isInFolder: folder !== null,
    version: versionOf(row, folder?.hash ?? null),
    folderText: row && folder && folder.hash !== row.hash ? folder.text : null,
    by: row,
  };
}

function stateOf(row: WrittenBadgeRow | null, badge: BadgeContent | null): BadgeState {
  if (row) return row.isWithdrawn ? 'withdrawn' : 'written';
  return badge ? 'folder' : 'retired';
}
