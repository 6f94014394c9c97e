import type { ReportRow } from '../lesson-reports.repository.js';
import type { TextSetting } from '../../lesson-kinds/setting.js';

/** What a learner said is wrong in a lesson, as they see it. */
export class MyReportView {
  id: string;
  text: string;
  status: 'open' | 'answered';
  reportedAt: string;
  answer: string | null;
  answeredAt: string | null;
}

export class MyReportsView {
  items: MyReportView[];
  /** Always null: the list is cut at 50. */
  nextCursor: string | null;
}

export class ReportedPlaceView {
  slug: string;
  title: string;
}

export class ReporterView {
  id: string;
  givenName: string;
  familyName: string;
}

/** A report as trainers see it. */
export class LessonReportView extends MyReportView {
  course: ReportedPlaceView;
  lesson: ReportedPlaceView;
  /** For whom the text is that was read. */
  setting: TextSetting;
  person: ReporterView;
}

export class LessonReportsView {
  items: LessonReportView[];
  nextCursor: string | null;
}

export const toMyReportView = (row: ReportRow): MyReportView => ({
  id: row.publicId,
  text: row.text,
  status: row.status,
  reportedAt: row.reportedAt.toISOString(),
  answer: row.answer,
  answeredAt: row.answeredAt?.toISOString() ?? null,
});

export const toLessonReportView = (row: ReportRow): LessonReportView => ({
  ...toMyReportView(row),
  course: { slug: row.courseSlug, title: row.courseTitle },
  lesson: { slug: row.lessonSlug, title: row.lessonTitle },
  setting: row.setting,
  person: { id: row.personPublicId, givenName: row.givenName, familyName: row.familyName },
});
