import { ApiProperty } from '@nestjs/swagger';
import { type ChatPartView, toTipChatView } from '../../tip-previews/dto/tip-chat.view.js';
import { TipQuestionView } from '../../tips/dto/tip.view.js';
import { TIP_AUDIENCES, type TipAudience, type TipWording } from '../../tips/tip.js';
import { tipWordingHash } from '../../tips/tip-overlay.js';
import type { EditableTip, TipState } from '../editable-tips.js';
import type { TipPreview } from '../tip-drafting.js';
import { toWording } from '../tip-form.js';

/** A tip in the list of those who write tips. */
export class ListedTipView {
  slug: string;
  title: string;
  @ApiProperty({ enum: TIP_AUDIENCES })
  audience: TipAudience;
  @ApiProperty({ enum: ['folder', 'written', 'draft', 'withdrawn'] })
  state: TipState;
  /** Whether changes wait to be published. */
  hasDraft: boolean;
  /** Whether the folder has changed as well since it was published here. */
  isConflict: boolean;
  isInFolder: boolean;
  /** Whether anybody got it. */
  wasSent: boolean;
}

export class EditableTipsView {
  items: ListedTipView[];
  /** Always null: there are few. */
  nextCursor: string | null;
}

/** A tip as a form holds it. */
export class TipFormView {
  title: string;
  @ApiProperty({ enum: TIP_AUDIENCES })
  audience: TipAudience;
  thisWeek: string;
  /** Markdown. */
  body: string;
  question: TipQuestionView | null;
  sources: string[];
}

export class EditableTipView extends ListedTipView {
  /** To be said when it is changed. */
  version: string;
  /** The draft, or else what stands. */
  form: TipFormView;
  /** What readers get now; null where nothing is published. */
  published: TipFormView | null;
  /** What the folder says where that is something else than was published here. */
  folder: TipFormView | null;
  /** Who changed it last in the browser, and when. */
  changedBy: string | null;
  changedAt: string | null;
}

/** Something in a form that cannot be published. */
export class TipMistakeView {
  /** `title`, `question.options.1` …; null where it is about none. */
  field: string | null;
  message: string;
}

/** What a form looks like, and what is wrong with it. */
export class TipPreviewView {
  mistakes: TipMistakeView[];
  /** Of the body; and how many it may have. */
  words: number;
  mostWords: number;
  /** The body as the app shows it. */
  html: string;
  /** The mail of a day without other news, to the caller. */
  subject: string;
  text: string;
  /** The same as a chat shows it to whoever connected one. */
  chat: ChatPartView[];
}

export const toTipPreviewView = ({ chat, ...preview }: TipPreview): TipPreviewView => ({
  ...preview,
  chat: toTipChatView(chat).parts,
});

export const toListedTipView = (tip: EditableTip): ListedTipView => ({
  slug: tip.slug,
  title: tip.form.title,
  audience: tip.form.audience,
  state: tip.state,
  hasDraft: tip.row?.draft !== null && tip.row !== null,
  isConflict: tip.isConflict,
  isInFolder: tip.file !== null,
  wasSent: tip.wasSent,
});

export function toEditableTipView(tip: EditableTip): EditableTipView {
  const { version, form, file, row } = tip;
  const own = row?.published ?? null;
  const isOtherwise = file !== null && own !== null && tipWordingHash(file) !== tipWordingHash(own);
  return {
    ...toListedTipView(tip),
    version,
    form,
    published: tip.state === 'withdrawn' ? null : (own ?? wordingOf(file)),
    folder: isOtherwise ? wordingOf(file) : null,
    changedBy: row && `${row.byGivenName} ${row.byFamilyName}`.trim(),
    changedAt: row?.changedAt.toISOString() ?? null,
  };
}

const wordingOf = (tip: TipWording | null): TipWording | null => tip && toWording(tip);
