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
  svg: string;
  hash: string;
}
