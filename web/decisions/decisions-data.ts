import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import { toast } from '../ui/announcements.js';
import { text } from './messages.js';

export type Enrolment = View<'EnrolmentView'>;
export type Decision = View<'EnrolmentDecisionsView'>['may'][number];

/** What the reader may decide about each enrolment of somebody. */
export const decisionsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['decisions', personId],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/api/people/{id}/decisions', { params: { path: { id: personId } }, signal })))
        .items,
  });

/** What crediting a completion of that day would mean. */
export const creditPreviewQuery = (id: string, completedOn: string) =>
  queryOptions({
    queryKey: ['enrolments', id, 'credit-preview', completedOn],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/enrolments/{id}/credit/preview', {
          params: { path: { id }, query: { completedOn } },
          signal,
        }),
      ),
    retry: false,
  });

/** What a decision may meet, in the words of the screen. */
export const DECISION_WORDS = {
  ENROLMENT_CHANGED_MEANWHILE: text('changed'),
  ENROLMENT_IS_OPEN: text('changed'),
  ENROLMENT_NOT_OPEN: text('changed'),
  ENROLMENT_WAIVED: text('changed'),
  ENROLMENT_SUPERSEDED: text('changed'),
  ENROLMENT_COMPLETED: text('completed'),
  DECISION_FOR_TRAINERS: text('forTrainers'),
  DECISION_ABOUT_SELF: text('aboutSelf'),
  EXTENSION_TOO_EARLY: text('tooEarly'),
  WAIVER_ENDS_BEFORE: text('untilPast'),
  CREDIT_DAY_TO_COME: text('completedOnMissing'),
  CREDIT_TOO_OLD: text('creditTooOld'),
  NOTHING_ASKS_FOR_IT: text('nothingAsks'),
};

const path = ({ id }: Enrolment) => ({ params: { path: { id } } });

/** The acts of decisions, as the server names them. */
export const ACTS = {
  waive: (one: Enrolment, body: { reason: string; until?: string }) =>
    ask(api.POST('/api/enrolments/{id}/waiver', { ...path(one), body })),
  endWaiver: (one: Enrolment) => ask(api.DELETE('/api/enrolments/{id}/waiver', path(one))),
  extend: (one: Enrolment, body: { reason: string; dueOn: string }) =>
    ask(api.POST('/api/enrolments/{id}/extension', { ...path(one), body })),
  endExtension: (one: Enrolment) => ask(api.DELETE('/api/enrolments/{id}/extension', path(one))),
  withdraw: (one: Enrolment, body: { reason: string }) =>
    ask(api.POST('/api/enrolments/{id}/withdrawal', { ...path(one), body })),
  reopen: (one: Enrolment, body: { reason: string }) =>
    ask(api.POST('/api/enrolments/{id}/reopening', { ...path(one), body })),
  credit: (one: Enrolment, body: View<'CreditDto'>) =>
    ask(api.POST('/api/enrolments/{id}/credit', { ...path(one), body })),
  takeCreditBack: (one: Enrolment, body: { reason: string }) =>
    ask(api.POST('/api/enrolments/{id}/credit/take-back', { ...path(one), body })),
};

/** What a decision says when it is made, and what takes it back, if that is a single act. */
export interface Made {
  words: string;
  undo?: () => Promise<unknown>;
}

/** An act on an enrolment: it is told with its way back, and whatever shows where somebody stands is read again. */
export function useDecision<Body>(
  enrolment: Enrolment,
  act: (body: Body) => Promise<Made>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  const readAgain = () =>
    Promise.all(
      [['decisions'], ['team'], ['enrolments'], ['assignments'], ['explanations']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  const undo = useMutation({
    mutationFn: (back: () => Promise<unknown>) => back(),
    onSuccess: async () => {
      toast(text('undoneNow', { track: enrolment.track.title }));
      await readAgain();
    },
    onError: () => toast(text('changed')),
  });
  return useMutation({
    mutationFn: act,
    onSuccess: async ({ words, undo: back }) => {
      onDone();
      toast(words, back && (() => undo.mutate(back)));
      await readAgain();
    },
  });
}
