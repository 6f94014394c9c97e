import { Injectable } from '@nestjs/common';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { TIP_AUDIENCES } from './tip.js';
import { TipNotFound } from './tips.errors.js';
import { type TipPlace, type TipRow, TipsRepository, type WholeTip } from './tips.repository.js';

/** Looking at the tips that are published now. */
@Injectable()
export class TipsService {
  constructor(private readonly tips: TipsRepository) {}

  async list<T>({ limit, cursor }: PageQuery, view: (tip: TipRow) => T): Promise<Page<T>> {
    const rows = await this.tips.listCurrent(cursor ? placeOf(cursor) : null, limit + 1);
    return toPage(rows, limit, ({ audience, position }) => [audience, position], view);
  }

  /** Throws `TIP_NOT_FOUND` for a tip that is unknown or retired. */
  async get(slug: string): Promise<WholeTip> {
    const tip = await this.tips.findCurrent(slug);
    if (!tip) throw new TipNotFound();
    return tip;
  }
}

/** Throws `CURSOR_INVALID` for anything that we did not hand out; a series that there is no more is read as the last one. */
function placeOf(cursor: string): TipPlace {
  const [audience, position] = decodeCursor(cursor, ['text', 'id']);
  return {
    audience: TIP_AUDIENCES.find((one) => one === audience) ?? 'customer-facing',
    position: Number(position),
  };
}
