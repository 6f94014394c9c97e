import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import { type Lesson, textOf } from '../lessons/lesson-data.js';

export type Report = View<'LessonReportView'>;
export type ReportStatus = Report['status'];

const pathOf = ({ course, slug }: Lesson) => ({ slug: course, lesson: slug });

/** What the reader reported in a lesson, the latest first, and what was answered. */
export const myReportsQuery = (lesson: Lesson) =>
  queryOptions({
    queryKey: ['me', 'lesson-reports', lesson.course, lesson.slug],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/me/courses/{slug}/lessons/{lesson}/reports', {
          params: { path: pathOf(lesson) },
          signal,
        }),
      ),
  });

/** Reports something under an id of the page's making: a repeat changes nothing. */
export const sendReport = (lesson: Lesson, id: string, text: string) =>
  ask(
    api.PUT('/api/me/courses/{slug}/lessons/{lesson}/reports/{id}', {
      params: { path: { ...pathOf(lesson), id } },
      body: { text, ...textOf(lesson) },
    }),
  );

/** Reports of people in the reader's scope, the latest first. */
export const reportsQuery = (status: ReportStatus) =>
  infiniteQueryOptions({
    queryKey: ['lesson-reports', status],
    queryFn: ({ pageParam: cursor, signal }) =>
      ask(
        api.GET('/api/lesson-reports', {
          params: { query: { status, limit: 20, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Answers a report; the same answer again changes nothing. */
export const sendAnswer = ({ id }: Report, text: string) =>
  ask(api.PUT('/api/lesson-reports/{id}/answer', { params: { path: { id } }, body: { text } }));
