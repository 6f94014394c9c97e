import { useMutation, useQueryClient } from '@tanstack/react-query';
import { text } from './messages.js';
import { accountQuery } from './people-data.js';

/** What an act on somebody's account may meet. */
export const ACCOUNT_WORDS = {
  LAST_ADMIN: text('lastAdmin'),
  ACCOUNT_ALREADY_DISABLED: text('stateChanged'),
  ACCOUNT_NOT_DISABLED: text('stateChanged'),
  PERSON_CANNOT_ACTIVATE: text('cannotActivate'),
};

/** An act on somebody's account, after which it is read again. */
export function useAccountAct<Answer>(
  personId: string,
  act: () => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      onDone?.(answer);
      await queryClient.invalidateQueries(accountQuery(personId));
    },
  });
}
