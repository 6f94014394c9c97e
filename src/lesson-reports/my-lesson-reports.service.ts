import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { LessonCatalogue } from '../courses/lesson-catalogue.js';
import { Transactions } from '../database/transactions.js';
import { LessonProgress } from '../progress/lesson-progress.js';
import { lessonNotFound } from '../progress/progress.errors.js';
import { reportIdInvalid, reportIdTaken, reportNotFound, tooManyReports } from './lesson-reports.errors.js';
import { LessonReportsRepository, type ReportRow } from './lesson-reports.repository.js';
import type { TextWish } from '../lesson-kinds/setting.js';

/** So many reports of one person may wait for an answer. */
const MOST_OPEN = 20;

/** As our own public ids: too many to meet another one by chance. */
const REPORT_ID = /^[\w-]{22}$/;

/** A lesson of a course, and who learns. */
export interface Learning {
  personId: number;
  course: string;
  lesson: string;
}

/** Lets learners say that something is wrong in a lesson, and see what became of it. */
@Injectable()
export class MyLessonReports {
  constructor(
    private readonly repository: LessonReportsRepository,
    private readonly progress: LessonProgress,
    private readonly catalogue: LessonCatalogue,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Throws COURSE_NOT_FOUND, LESSON_NOT_FOUND, NOT_STARTED_YET. */
  async list({ personId, course, lesson }: Learning): Promise<ReportRow[]> {
    const place = await this.progress.place(personId, course, lesson);
    return await this.repository.ofPerson(personId, place.course.id, lesson);
  }

  /**
   * Reports something under an id that the caller made: sent again, it changes nothing.
   * Throws as `list`, REPORT_ID_INVALID, REPORT_ID_TAKEN, and TOO_MANY_REPORTS while 20 wait for an answer.
   */
  async report(
    { personId, course, lesson }: Learning,
    id: string,
    { text, ...wish }: { text: string } & TextWish,
  ): Promise<ReportRow> {
    if (!REPORT_ID.test(id)) throw reportIdInvalid();
    const place = await this.progress.place(personId, course, lesson);
    const read = await this.catalogue.lesson(place.lesson.id, wish);
    if (!read) throw lessonNotFound();
    return await this.transactions.run(async () => {
      const { language, setting } = read;
      const of = { personId, lessonId: place.lesson.id, language, setting, text };
      const isNew = await this.repository.report(id, of, this.clock.now());
      if (isNew && (await this.repository.countOpenOf(personId)) > MOST_OPEN) throw tooManyReports(MOST_OPEN);
      const report = await this.repository.find(id);
      if (!report) throw reportNotFound();
      if (report.personId !== personId) throw reportIdTaken();
      return report;
    });
  }
}
