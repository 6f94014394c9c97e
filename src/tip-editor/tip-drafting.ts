import { Injectable } from '@nestjs/common';
import type { FormMistake } from '../badge-editor/badge-form.js';
import type { ChatPart } from '../chat-messages/chat-parts.js';
import type { Identity } from '../common/access/identity.js';
import { renderMarkdown } from '../common/markdown/markdown.js';
import { mayWrite } from '../course-drafts/course-drafts.service.js';
import { TipPreviews } from '../tip-previews/tip-previews.service.js';
import type { TipWording } from '../tips/tip.js';
import { countWords, MOST_WORDS } from '../tips/tip-files.js';
import { EditableTips } from './editable-tips.js';
import { checkTip } from './tip-form.js';

/** What a form would be to its readers, and what is wrong with it. */
export interface TipPreview {
  mistakes: FormMistake[];
  /** Of the body; and how many it may have. */
  words: number;
  mostWords: number;
  html: string;
  subject: string;
  text: string;
  chat: ChatPart[];
}

/** How a tip is called that there is not yet. */
const UNNAMED = 'a-new-tip';

/** A tip as it is being written: nothing is kept or given out by looking. */
@Injectable()
export class TipDrafting {
  constructor(
    private readonly tips: EditableTips,
    private readonly previews: TipPreviews,
  ) {}

  async preview(me: Identity, slug: string, form: TipWording): Promise<TipPreview> {
    mayWrite(me);
    const { subject, text } = await this.previews.mailOf(me, form);
    return {
      mistakes: checkTip(slug || UNNAMED, form).mistakes,
      words: countWords(form.body),
      mostWords: MOST_WORDS,
      html: renderMarkdown(form.body, null),
      subject,
      text,
      chat: await this.previews.chatOf(me, form),
    };
  }

  /** The mail of a tip as it is saved now, as the page that mail programs show. Throws TIP_NOT_FOUND. */
  async page(me: Identity, slug: string): Promise<string> {
    mayWrite(me);
    return (await this.previews.mailOf(me, (await this.tips.get(slug)).form)).html;
  }

  /** Writes it, as it is saved now, to the caller alone. Throws TIP_NOT_FOUND, and as test messages do. */
  async test(me: Identity, slug: string): Promise<void> {
    mayWrite(me);
    await this.previews.sendTestOf(me, slug, (await this.tips.get(slug)).form, `/tip-editor/${slug}`);
  }
}
