import type { TipGrouping } from '../tip-report.repository.js';
import type { TipReport } from '../tip-report.service.js';

/** What became of tips in a group of five people or more. */
export class TipReportGroupView {
  /** A month such as 2026-12, the title of a tip, or a department; null for people who were in none. */
  name: string | null;
  people: number;
  /** Tips that they got. */
  tips: number;
  /** Of these: opened in the app, and acknowledged. */
  opened: number;
  acknowledged: number;
  /** Answers to refresher questions, and how many were right; null where fewer than five people gave some. */
  answers: number | null;
  right: number | null;
}

/** How tips are received, without anybody's name. */
export class TipReportView {
  by: TipGrouping;
  from: string;
  until: string;
  groups: TipReportGroupView[];
  /** How many groups are kept back, since they are of fewer than five people or would give such a group away. */
  keptBack: number;
}

export const toTipReportView = ({ groups, ...report }: TipReport): TipReportView => ({
  ...report,
  groups: groups.map(({ names, people, tips, opened, acknowledged, answers, right }) => ({
    name: names[0] ?? null,
    people,
    tips,
    opened,
    acknowledged,
    answers,
    right,
  })),
});
