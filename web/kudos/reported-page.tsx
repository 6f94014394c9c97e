import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { untilAnswered } from '../api/query-client.js';
import { dayInWordsOf } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { FormError } from '../ui/form-error.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { KudosCard } from './kudos-card.js';
import {
  KUDOS,
  reciprocalKudosQuery,
  type ReportedKudos,
  reportedKudosQuery,
  settleKudos,
} from './kudos-data.js';
import classes from './kudos.module.css';
import { text } from './messages.js';
import { thankedName } from './receiver-words.js';

/** For admins: what was reported, and who thanks each other in turns. */
export function ReportedPage() {
  const [{ data: waiting }, { data: pairs }] = useSuspenseQueries({
    queries: [reportedKudosQuery, reciprocalKudosQuery],
  });
  return (
    <>
      <PageHeader
        title={text('adminTitle')}
        lead={text('adminLead')}
        actions={
          <ButtonLink to="/thanks" variant="default">
            {text('title')}
          </ButtonLink>
        }
      />
      <Card title={text('waiting')}>
        {waiting.length === 0 && <p>{text('noneWaiting')}</p>}
        <ul className={classes.list}>
          {waiting.map((one) => (
            <li key={one.kudos.id}>
              <Reported reported={one} />
            </li>
          ))}
        </ul>
      </Card>
      <Card title={text('reciprocal')}>
        <p className={classes.quiet}>{text(pairs.length === 0 ? 'noneReciprocal' : 'reciprocalWhy')}</p>
        <ul className={classes.pairs}>
          {pairs.map(({ first, second, answers, lastAt }) => (
            <li key={`${first.id} ${second.id}`}>
              {text('pair', { first: first.name, second: second.name, count: answers })}{' '}
              <span className={classes.quiet}>{text('lastOn', { day: dayInWordsOf(lastAt) })}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function Reported({ reported: { kudos, reports } }: { reported: ReportedKudos }) {
  const queryClient = useQueryClient();
  const settle = useMutation({
    mutationFn: (decision: 'hidden' | 'kept') => settleKudos(kudos.id, decision),
    onSuccess: (_, decision) => toast(text(decision === 'hidden' ? 'nowHidden' : 'nowKept')),
    onSettled: () => queryClient.invalidateQueries(KUDOS),
    ...untilAnswered,
  });
  const names = { from: kudos.from.name, to: thankedName(kudos.to) };
  return (
    <KudosCard kudos={kudos} list="wall">
      <ul className={classes.pairs}>
        {reports.map(({ by, reason, reportedAt }) => (
          <li key={`${by} ${reportedAt}`}>
            {text('reportBy', { name: by, day: dayInWordsOf(reportedAt), reason })}
          </li>
        ))}
      </ul>
      <FormError error={settle.error} words={{ KUDOS_REPORT_NOT_FOUND: text('KUDOS_REPORT_NOT_FOUND') }} />
      <Group gap="sm">
        <Button
          color="red.9"
          loading={settle.isPending}
          aria-label={text('hideOf', names)}
          onClick={() => settle.mutate('hidden')}
        >
          {text('hide')}
        </Button>
        <Button
          variant="default"
          loading={settle.isPending}
          aria-label={text('keepOf', names)}
          onClick={() => settle.mutate('kept')}
        >
          {text('keep')}
        </Button>
      </Group>
    </KudosCard>
  );
}
