import { Injectable } from '@nestjs/common';
import { type Download, piecesOf } from '../common/http/downloads.js';
import { Env } from '../config/env.js';
import { TipsService } from '../tips/tips.service.js';
import { briefingCard } from './briefing-card.js';
import { CompanyMarks } from './company-mark.js';
import { tipPoster } from './tip-poster.js';

const KINDS = { poster: tipPoster, briefing: briefingCard };

/** Tips on paper, for people whom no message reaches. */
@Injectable()
export class TipPapers {
  constructor(
    private readonly tips: TipsService,
    private readonly marks: CompanyMarks,
    private readonly env: Env,
  ) {}

  /** One page of PDF; throws `TIP_NOT_FOUND`. Its QR code leads to the reader's own copy of the tip. */
  async paper(slug: string, kind: keyof typeof KINDS): Promise<Download> {
    const tip = await this.tips.get(slug);
    const address = `${this.env.publicUrl.replace(/\/$/, '')}/my-tips/of/${slug}`;
    const pages = KINDS[kind](tip, await this.marks.current(), address);
    return {
      name: `${kind}-${slug}.pdf`,
      mediaType: 'application/pdf',
      pieces: piecesOf(pages),
      // It tells of nobody.
      mayHave: () => true,
    };
  }
}
