import { useMutation, useQueryClient } from '@tanstack/react-query';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { type Dismissal, PAIRS_KEY, type Pair, takeBack, tellApart } from './duplicates-data.js';
import { text } from './messages.js';

const numbersOf = (people: readonly { employeeNumber: string }[]) => {
  const [first, second] = people.map(({ employeeNumber }) => employeeNumber);
  return { first: first ?? '', second: second ?? '' };
};

/** Says of a pair that it is two people; the notice offers to take that back. `onDone` runs when the lists are up to date. */
export function useTellApart(onDone: () => void) {
  const read = useReadAnew();
  return useMutation({
    ...untilAnswered,
    mutationFn: ({ people }: Pair) => tellApart(people),
    onSuccess: async (dismissal) => {
      toast(text('toldApart', numbersOf(dismissal.people)), () => {
        takeBack(dismissal)
          .then(read)
          .catch(() => toast(text('undoFailed')));
      });
      await read();
      onDone();
    },
  });
}

/** Takes back that a pair is two people; the notice offers to say it again. */
export function useTakeBack(onDone: () => void) {
  const read = useReadAnew();
  return useMutation({
    mutationFn: takeBack,
    onSuccess: async (_, dismissal: Dismissal) => {
      toast(text('takenBack', numbersOf(dismissal.people)), () => {
        tellApart(dismissal.people)
          .then(read)
          .catch(() => toast(text('undoFailed')));
      });
      await read();
      onDone();
    },
  });
}

function useReadAnew() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: PAIRS_KEY });
}
