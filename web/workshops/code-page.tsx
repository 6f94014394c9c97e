import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { dayAndTime } from '../text/dates.js';
import { ErrorState } from '../ui/error-state.js';
import { ButtonLink } from '../ui/links.js';
import { LoadingState } from '../ui/loading-state.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';
import { anotherCode, codeQuery, sessionQuery } from './workshops-data.js';
import cards from '../ui/card-list.module.css';
import classes from './workshops.module.css';

/** The code of a session, large enough for the back row. */
export function CodePage() {
  const { sessionId } = useParams({ from: '/signed-in/sessions/$sessionId/code' });
  const { data: session } = useSuspenseQuery(sessionQuery(sessionId));
  const queryClient = useQueryClient();
  const code = useQuery(codeQuery(sessionId));
  const renew = useMutation({
    mutationFn: () => anotherCode(sessionId),
    onSuccess: (shown) => queryClient.setQueryData(codeQuery(sessionId).queryKey, shown),
  });
  return (
    <>
      <PageHeader title={text('codeTitle')} lead={`${session.title}. ${text('codeHow')}`} />
      {code.isPending && <LoadingState />}
      {code.isError && <ErrorState error={code.error} words={{ ATTENDANCE_NOT_OPEN: text('notYet') }} />}
      {code.data && (
        <>
          <p className={classes.code}>{code.data.code}</p>
          <p className={cards.quiet}>{text('codeUntil', { moment: dayAndTime(code.data.closesAt) })}</p>
        </>
      )}
      <Group mt="lg">
        <ButtonLink to="/sessions/$sessionId" params={{ sessionId }} variant="default">
          {text('backToSession')}
        </ButtonLink>
        {code.data && (
          <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
            {text('another')}
          </Button>
        )}
      </Group>
    </>
  );
}
