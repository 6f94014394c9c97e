import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, ask } from '../api/client.js';
import { takeBack } from '../assignments/take-back.js';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { ButtonLink } from '../ui/links.js';
import { SaveIndicator, saveState } from '../ui/save-indicator.js';
import type { AssignmentRequest, PreviewCounts } from './assign-data.js';
import { text } from './messages.js';
import { useDraft, useDraftKeeper } from './use-draft.js';

interface Props {
  request: AssignmentRequest;
  counts: PreviewCounts;
}

const WORDS = {
  DAY_IS_PAST: text('dayIsPast'),
  TRACK_NOT_FOUND: text('trackGone'),
  DEPARTMENT_NOT_FOUND: text('departmentGone'),
  REQUEST_KEY_REUSED: text('keyReused'),
};

/** Lets it happen; sent again by itself while the connection is lost, and never done twice. */
export function ConfirmBar({ request, counts: { willBeEnrolled } }: Props) {
  const [{ name, requestKey }] = useDraft();
  const keeper = useDraftKeeper();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const assign = useMutation({
    ...untilAnswered,
    mutationFn: () => {
      const body = { ...request, requestKey, ...(name.trim() !== '' && { name: name.trim() }) };
      return ask(api.POST('/api/assignments', { body }));
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['assignments', 'list'] });
      await navigate({ to: '/assignments/$assignmentId', params: { assignmentId: id } });
      keeper.clear();
      toast(text('assigned', { count: willBeEnrolled }), () => {
        takeBack(queryClient, id).catch(() => toast(text('undoFailed')));
      });
    },
  });
  return (
    <div>
      {willBeEnrolled === 0 && <Text mb="xs">{text('nobodyNew')}</Text>}
      <FormError error={assign.error} words={WORDS} />
      <Group>
        <ButtonLink variant="default" to="/assignments/new/$step" params={{ step: 'due' }}>
          {text('back')}
        </ButtonLink>
        <Button loading={assign.isPending} onClick={() => assign.mutate()}>
          {willBeEnrolled === 0 ? text('confirmNobody') : text('confirm', { count: willBeEnrolled })}
        </Button>
        <SaveIndicator state={saveState(assign)} />
      </Group>
    </div>
  );
}
