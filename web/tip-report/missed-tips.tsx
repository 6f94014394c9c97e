import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayAndTime, monthInWords } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { DataTable } from '../ui/data-table.js';
import { TwoLines } from '../ui/two-lines.js';
import { text } from './messages.js';
import { MISSED_TIPS_KEY, type MissedTip, missedTipsQuery, sendTipAgain } from './missed-tips-data.js';

const WORDS = { MISSED_TIP_NOT_FOUND: text('missedGone'), MISSED_TIP_SENT_AGAIN: text('missedGone') };

/** Who may have missed a tip, each with a button; nothing where everybody’s arrived. */
export function MissedTips() {
  const list = useSuspenseInfiniteQuery(missedTipsQuery);
  const [asked, setAsked] = useState<MissedTip | null>(null);
  const missed = list.data.pages.flatMap(({ items }) => items);
  if (missed.length === 0) return null;
  return (
    <Card title={text('missed')}>
      <Text c="dimmed" size="sm" mb="sm">
        {text('missedLead')}
      </Text>
      <DataTable<MissedTip>
        caption={text('missedTable')}
        rows={missed}
        rowKey={({ person, period }) => `${person.id} ${period}`}
        columns={[
          {
            heading: text('person'),
            cell: ({ person, department }) => (
              <TwoLines first={person.name} second={department ?? text('noDepartment')} />
            ),
          },
          {
            heading: text('tip'),
            cell: ({ title, period, lastTriedAt }) => (
              <TwoLines
                first={title}
                second={text('lastTried', { month: monthInWords(period), when: dayAndTime(lastTriedAt) })}
              />
            ),
          },
          {
            heading: text('doing'),
            cell: (tip) => (
              <Button
                variant="default"
                size="sm"
                aria-label={text('sendAgainOne', { name: tip.person.name, month: monthInWords(tip.period) })}
                onClick={() => setAsked(tip)}
              >
                {text('sendAgain')}
              </Button>
            ),
          },
        ]}
        hasMore={list.hasNextPage}
        isLoadingMore={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {asked && <SendAgain tip={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}

function SendAgain({ tip, onClose }: { tip: MissedTip; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { name } = tip.person;
  const send = useMutation({
    mutationFn: () => sendTipAgain(tip),
    onSuccess: () => {
      toast(text('sentAgain', { name }));
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: MISSED_TIPS_KEY }),
  });
  return (
    <ConfirmDialog
      title={text('sendAgainTitle', { name })}
      isOpen
      confirmLabel={text('sendAgain')}
      isBusy={send.isPending}
      error={send.error}
      words={WORDS}
      onConfirm={() => send.mutate()}
      onClose={onClose}
    >
      {text('sendAgainWhat')}
    </ConfirmDialog>
  );
}
