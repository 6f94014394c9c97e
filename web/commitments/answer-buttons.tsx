import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import {
  type Answer,
  ANSWERS,
  answerCommitment,
  type Commitment,
  commitmentsQuery,
} from './commitments-data.js';
import { text } from './messages.js';

/** How it went, with one press. */
export function AnswerButtons({ commitment, onSaid }: { commitment: Commitment; onSaid: () => void }) {
  const queryClient = useQueryClient();
  const answer = useMutation({
    mutationFn: (as: Answer) => answerCommitment(commitment, as),
    onSuccess: (_, as) => {
      toast(text(`thanks:${as}`));
      onSaid();
    },
    onSettled: () => queryClient.invalidateQueries(commitmentsQuery),
  });
  return (
    <>
      <Group gap="sm" role="group" aria-label={text('howDidItGo')}>
        {ANSWERS.map((one) => (
          <Button
            key={one}
            variant={one === 'helped' ? 'filled' : 'default'}
            loading={answer.isPending && answer.variables === one}
            disabled={answer.isPending}
            onClick={() => answer.mutate(one)}
          >
            {text(`answer:${one}`)}
          </Button>
        ))}
      </Group>
      <FormError error={answer.error} words={{ COMMITMENT_NOT_FOUND: text('gone') }} />
    </>
  );
}
