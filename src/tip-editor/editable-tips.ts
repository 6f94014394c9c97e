import { Injectable } from '@nestjs/common';
import { contentMissing } from '../badge-editor/badge-editor.errors.js';
import { Mistakes } from '../common/front-matter/mistake.js';
import { LAST_PLACE, type TipAudience, type TipContent, type TipWording } from '../tips/tip.js';
import { readTips } from '../tips/tip-files.js';
import { layTipsOver, tipWordingHash } from '../tips/tip-overlay.js';
import { TipNotFound } from '../tips/tips.errors.js';
import { type WrittenTipRow, WrittenTipsRepository } from '../tips/written-tips.repository.js';
import { ContentSource } from '../written-courses/content-source.js';
import { TipEditorRepository } from './tip-editor.repository.js';
import { tipFileName, toTipFile, toWording } from './tip-form.js';

/** How a tip stands: as the folder says, as somebody wrote it, only begun, or given no more. */
export type TipState = 'folder' | 'written' | 'draft' | 'withdrawn';

/** A tip as those who write tips see it. */
export interface EditableTip {
  slug: string;
  state: TipState;
  /** Whether the folder has changed as well since it was published here; what was written stays. */
  isConflict: boolean;
  /** Whether anybody got it. */
  wasSent: boolean;
  /** Names what stands now; whoever changes it says this. */
  version: string;
  /** What a form begins with: the draft, or else what stands. */
  form: TipWording;
  /** What the folder says; null where it has no such tip. */
  file: TipContent | null;
  row: WrittenTipRow | null;
}

/** A tip as a file to be put into the content folder. */
export interface TipFile {
  name: string;
  text: string;
}

/** Every tip that can be written: those of the folder, and those of the browser. */
@Injectable()
export class EditableTips {
  constructor(
    private readonly source: ContentSource,
    private readonly written: WrittenTipsRepository,
    private readonly repository: TipEditorRepository,
  ) {}

  /** By series and place, those last that were only begun. Throws CONTENT_MISSING. */
  async list(): Promise<EditableTip[]> {
    const files = await this.files();
    const rows = await this.written.list();
    const { conflicts } = layTipsOver(files, rows);
    const sent = await this.repository.sent();
    const slugs = new Set([...files, ...rows].map(({ slug }) => slug));
    return [...slugs].flatMap((slug) => {
      const file = files.find((one) => one.slug === slug) ?? null;
      const row = rows.find((one) => one.slug === slug) ?? null;
      const form = row?.draft ?? row?.published ?? (file && toWording(file));
      if (!form) return [];
      return {
        slug,
        state: stateOf(row, file),
        isConflict: conflicts.includes(slug),
        wasSent: sent.has(slug),
        version: versionOf(row, file),
        form,
        file,
        row,
      };
    });
  }

  /** Throws TIP_NOT_FOUND, CONTENT_MISSING. */
  async get(slug: string): Promise<EditableTip> {
    const found = (await this.list()).find((one) => one.slug === slug);
    if (!found) throw new TipNotFound();
    return found;
  }

  async isTaken(slug: string): Promise<boolean> {
    return (await this.list()).some((one) => one.slug === slug);
  }

  /** Whether a series has no place left for a tip, besides the one that it may have there already. */
  async isFull(audience: TipAudience, slug: string): Promise<boolean> {
    const { tips } = layTipsOver(await this.files(), await this.written.list());
    return tips.filter((tip) => tip.audience === audience && tip.slug !== slug).length >= LAST_PLACE;
  }

  /** A tip as it is being written, or else as it stands: in the place of its file, or the next one of its series. Throws TIP_NOT_FOUND. */
  async fileOf(slug: string): Promise<TipFile> {
    const { form, file } = await this.get(slug);
    const series = (await this.files()).filter(({ audience }) => audience === form.audience);
    const isInPlace = file?.audience === form.audience;
    const order = isInPlace ? file.order : Math.max(0, ...series.map((one) => one.order)) + 1;
    return { name: tipFileName(slug, order), text: toTipFile(form, order).text };
  }

  private async files(): Promise<TipContent[]> {
    const files = await this.source.readTips();
    if (!files) throw contentMissing();
    return readTips(files, new Mistakes());
  }
}

/** Names what stands of a tip, and over which file: a change of either is another one. */
const versionOf = (row: WrittenTipRow | null, file: TipContent | null): string =>
  `${row ? `${row.id}-${row.version}` : 0}.${file ? tipWordingHash(file).slice(0, 24) : ''}`;

function stateOf(row: WrittenTipRow | null, file: TipContent | null): TipState {
  if (row?.isWithdrawn) return 'withdrawn';
  if (row?.published) return 'written';
  return file ? 'folder' : 'draft';
}
