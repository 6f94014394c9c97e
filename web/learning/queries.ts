import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type MyEnrolment = View<'MyEnrolmentView'>;
export type MyEnrolmentDetail = View<'MyEnrolmentDetailView'>;
export type Requirement = View<'RequirementStateView'>;
export type LessonState = View<'LessonStateView'>;
export type EnrolmentPast = View<'EnrolmentView'>;

/** What the caller has to learn, has learnt, and will have to. */
export const myEnrolmentsQuery = queryOptions({
  queryKey: ['me', 'enrolments'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/me/enrolments', { signal }))).items,
});

/** One of the caller's tracks with its requirements and lessons. */
export const myEnrolmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['me', 'enrolments', id],
    queryFn: ({ signal }) => ask(api.GET('/api/me/enrolments/{id}', { params: { path: { id } }, signal })),
  });

/** The reasons and the past of an enrolment. */
export const enrolmentPastQuery = (id: string) =>
  queryOptions({
    queryKey: ['me', 'enrolments', id, 'past'],
    queryFn: ({ signal }) => ask(api.GET('/api/enrolments/{id}', { params: { path: { id } }, signal })),
  });
