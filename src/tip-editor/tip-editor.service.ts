import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { mayWrite } from '../course-drafts/course-drafts.service.js';
import { slugFor } from '../course-drafts/draft.js';
import { Transactions } from '../database/transactions.js';
import type { TipWording } from '../tips/tip.js';
import { tipWordingHash, toContent } from '../tips/tip-overlay.js';
import { TipPublishing } from '../tips/tip-publishing.js';
import { TipNotFound } from '../tips/tips.errors.js';
import {
  MOST_WRITTEN_TIPS,
  type WrittenTipChange,
  type WrittenTipRow,
  WrittenTipsRepository,
} from '../tips/written-tips.repository.js';
import { type EditableTip, EditableTips } from './editable-tips.js';
import {
  tipChanged,
  tipHasMistakes,
  tipSeriesFull,
  tipSlugTaken,
  tipTooLong,
  tipWasSent,
  tooManyWrittenTips,
} from './tip-editor.errors.js';
import { checkTip, toWording } from './tip-form.js';

/** What a text column holds on MariaDB and MySQL. */
const MOST_BYTES = 65_535;

/** Tips written in the browser, laid over the content folder: a draft for whoever writes, and once published, for everybody from the next month on. */
@Injectable()
export class TipEditor {
  constructor(
    private readonly tips: EditableTips,
    private readonly written: WrittenTipsRepository,
    private readonly publishing: TipPublishing,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Begins a draft of a tip that there is not yet. Throws TIP_SLUG_TAKEN, TIP_TOO_LONG, TOO_MANY_WRITTEN_TIPS. */
  async create(me: Identity, form: TipWording): Promise<EditableTip> {
    mayWrite(me);
    const slug = slugFor(form.title || 'tip', new Set());
    if (await this.tips.isTaken(slug)) throw tipSlugTaken(slug);
    const change = { draft: form, published: null, isWithdrawn: false, folderHash: null };
    await this.transactions.run(() => this.put(me, slug, null, change));
    return await this.tips.get(slug);
  }

  /** Keeps a draft over what was read, mistakes and all. Throws TIP_NOT_FOUND, TIP_CHANGED_MEANWHILE, TIP_TOO_LONG, TOO_MANY_WRITTEN_TIPS. */
  async save(me: Identity, slug: string, form: TipWording, version: string): Promise<void> {
    const { row } = await this.read(me, slug, version);
    await this.transactions.run(() => this.put(me, slug, row, { ...standing(row), draft: form }));
  }

  /** Throws TIP_NOT_FOUND, TIP_CHANGED_MEANWHILE. */
  async discardDraft(me: Identity, slug: string, version: string): Promise<void> {
    const { row } = await this.read(me, slug, version);
    if (!row?.draft) throw new TipNotFound();
    await this.transactions.run(async () => {
      if (row.published || row.isWithdrawn) await this.put(me, slug, row, { ...standing(row), draft: null });
      else await this.discard(row);
    });
  }

  /** Publishes a form over what was read. Throws TIP_NOT_FOUND, TIP_HAS_MISTAKES, TIP_SERIES_FULL, TIP_CHANGED_MEANWHILE, TOO_MANY_WRITTEN_TIPS. */
  async publish(me: Identity, slug: string, form: TipWording, version: string): Promise<void> {
    const { row, file } = await this.read(me, slug, version);
    const { tip, mistakes } = checkTip(slug, form);
    if (!tip || mistakes.length > 0) throw tipHasMistakes(mistakes);
    if (await this.tips.isFull(tip.audience, slug)) throw tipSeriesFull();
    const published = toWording(tip);
    const folderHash = file && tipWordingHash(file);
    await this.transactions.run(async () => {
      const change = { draft: null, published, isWithdrawn: false, folderHash };
      const id = await this.put(me, slug, row, change);
      await this.publishing.put(toContent({ id, slug }, published, file ?? undefined));
      await this.note(me, slug, 'tips.written');
    });
  }

  /** Gives a tip no more, whatever the folder says; who got it keeps it. Throws TIP_NOT_FOUND, TIP_CHANGED_MEANWHILE. */
  async withdraw(me: Identity, slug: string, version: string): Promise<void> {
    const { row, file } = await this.read(me, slug, version);
    if (!file && !row?.published) throw new TipNotFound();
    const folderHash = file && tipWordingHash(file);
    await this.transactions.run(async () => {
      await this.put(me, slug, row, { ...standing(row), isWithdrawn: true, folderHash });
      await this.publishing.retire(slug);
      await this.note(me, slug, 'tips.withdrawn');
    });
  }

  /**
   * Throws away what was written: the folder speaks for the tip again, and one without a file is gone, unless people got it. Throws
   * TIP_NOT_FOUND, TIP_CHANGED_MEANWHILE, TIP_WAS_SENT.
   */
  async leaveToFolder(me: Identity, slug: string, version: string): Promise<void> {
    const { row, file, wasSent } = await this.read(me, slug, version);
    if (!row) throw new TipNotFound();
    if (!file && wasSent) throw tipWasSent();
    await this.transactions.run(async () => {
      await this.discard(row);
      if (file) await this.publishing.put(file);
      else await this.publishing.retire(slug);
      await this.note(me, slug, file ? 'tips.left-to-folder' : 'tips.deleted');
    });
  }

  private async read(me: Identity, slug: string, version: string): Promise<EditableTip> {
    mayWrite(me);
    const tip = await this.tips.get(slug);
    if (tip.version !== version) throw changedBy(tip.row);
    return tip;
  }

  private async put(
    { personId }: Identity,
    slug: string,
    row: WrittenTipRow | null,
    change: WrittenTipChange,
  ): Promise<number> {
    if (Buffer.byteLength(JSON.stringify(change.draft)) > MOST_BYTES) throw tipTooLong();
    if (!row && (await this.written.count()) >= MOST_WRITTEN_TIPS) throw tooManyWrittenTips();
    const by = { by: personId, at: this.clock.now() };
    const id = await this.written.put(slug, row?.version ?? null, change, by);
    if (id === null) throw changedBy(null);
    return id;
  }

  private async discard({ slug, version }: WrittenTipRow): Promise<void> {
    if (!(await this.written.discard(slug, version))) throw changedBy(null);
  }

  private async note({ personId }: Identity, slug: string, action: string): Promise<void> {
    const subject = { type: 'tip', id: null } as const;
    await this.audit.record({ actor: personId, action, subject, facts: { tip: slug } });
  }
}

/** What stands of a tip in the browser so far, to be changed in part. */
const standing = (row: WrittenTipRow | null): WrittenTipChange => ({
  draft: row?.draft ?? null,
  published: row?.published ?? null,
  isWithdrawn: row?.isWithdrawn ?? false,
  folderHash: row?.folderHash ?? null,
});

const changedBy = (row: WrittenTipRow | null) =>
  tipChanged(row && `${row.byGivenName} ${row.byFamilyName}`.trim(), row?.changedAt ?? null);
