import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type Feedback = View<'MyFeedbackView'>;

/** Whether the three questions can be answered after a track, and what was answered. */
export const feedbackQuery = (enrolmentId: string) =>
  queryOptions({
    queryKey: ['me', 'enrolments', enrolmentId, 'feedback'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/me/enrolments/{id}/feedback', { params: { path: { id: enrolmentId } }, signal })),
  });

/** Sends the answers, which stand from then on; the same again change nothing. */
export const sendFeedback = (enrolmentId: string, body: View<'FeedbackDto'>) =>
  ask(api.PUT('/api/me/enrolments/{id}/feedback', { params: { path: { id: enrolmentId } }, body }));
