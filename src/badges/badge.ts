import type { Every } from '../badge-criteria/award-period.js';
import type { Criterion } from '../badge-criteria/criterion.js';

/** A badge as its files say; `hash` changes when anything of it does. */
export interface BadgeContent {
  slug: string;
  /** Its place among all, from 1. */
  order: number;
  title: string;
  /** In one sentence, what earns it. */
  summary: string;
  /** Markdown: what it stands for. */
  body: string;
  criterion: Criterion;
  /** For which stretch of time it is given once; null: once for good. */
  every: Every | null;
  /** How many months it holds; null: for good. */
  expiresAfterMonths: number | null;
  svg: string;
  hash: string;
}
