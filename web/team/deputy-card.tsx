import { Button, Text, Title } from '@mantine/core';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, tell, type View } from '../api/client.js';
import { dayInWords, dayInWordsOf, dayOf } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { NameDeputy } from './deputy-dialog.js';
import { text } from './deputy-messages.js';
import classes from './person-page.module.css';

type Deputy = View<'DeputyView'>;

export const deputiesQuery = queryOptions({
  queryKey: ['me', 'deputies'],
  queryFn: ({ signal }) => ask(api.GET('/api/me/deputies', { signal })),
});

/** Who stands in for a manager, now and later. */
export function DeputyCard() {
  const { data: deputies } = useSuspenseQuery(deputiesQuery);
  const [isNaming, setNaming] = useState(false);
  const [ending, setEnding] = useState<Deputy | null>(null);
  return (
    <section aria-labelledby="deputy" className={classes.section}>
      <div className={classes.head}>
        <Title order={2} id="deputy">
          {text('title')}
        </Title>
        <Button variant="default" onClick={() => setNaming(true)}>
          {text('name')}
        </Button>
      </div>
      <Text c="dimmed" mb="sm">
        {text('means')}
      </Text>
      {deputies.length === 0 && <Text>{text('none')}</Text>}
      <ul className={classes.list}>
        {deputies.map((deputy) => (
          <li key={deputy.id} className={classes.line}>
            <strong>{deputy.person.name}</strong>
            <span>{termInWords(deputy)}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={text('endOne', { name: deputy.person.name })}
              onClick={() => setEnding(deputy)}
            >
              {text('end')}
            </Button>
          </li>
        ))}
      </ul>
      {isNaming && <NameDeputy onClose={() => setNaming(false)} />}
      {ending && <EndTerm deputy={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

/** A term ends with a day, at the first moment of the next one. */
const termInWords = ({ from, until }: Deputy) =>
  text('term', {
    from: dayInWordsOf(from),
    until: dayInWords(dayOf(new Date(Date.parse(until) - 1))),
  });

function EndTerm({ deputy: { id, person }, onClose }: { deputy: Deputy; onClose: () => void }) {
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () => tell(api.DELETE('/api/me/deputies/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      onClose();
      toast(text('ended'));
      await queryClient.invalidateQueries(deputiesQuery);
    },
  });
  return (
    <ConfirmDialog
      title={text('endTitle', { name: person.name })}
      isOpen
      isDestructive
      isBusy={end.isPending}
      error={end.error}
      words={{ DEPUTY_NOT_FOUND: text('gone') }}
      confirmLabel={text('endSave')}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      {text('endWhat')}
    </ConfirmDialog>
  );
}
