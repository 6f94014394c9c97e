import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import { text } from './absences-messages.js';

/** Somebody's days away, latest first. */
export const absencesQuery = (id: string) =>
  queryOptions({
    queryKey: ['absences', id],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/api/people/{id}/absences', { params: { path: { id } }, signal }))).items,
  });

/** What an absence may meet, in the words of the screen. */
export const ABSENCE_WORDS = {
  ABSENCE_RANGE_INVALID: text('rangeInvalid'),
  ABSENCE_DAY_OUT_OF_RANGE: text('outOfRange'),
  ABSENCE_OVERLAPS: text('overlaps'),
  ABSENCE_NOT_FOUND: text('gone'),
  ABSENCE_FROM_HR: text('fromHrNotRemoved'),
};

/** An act on somebody's absences: whatever shows where they stand is read again. */
export function useAbsenceAct<Body>(
  personId: string,
  act: (body: Body) => Promise<unknown>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      onDone();
      await Promise.all(
        [['absences', personId], ['people', personId], ['team']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
}
