import { Button, Group, Radio, Stack, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { CopyField } from '../ui/copy-field.js';
import { ErrorState } from '../ui/error-state.js';
import { FormError } from '../ui/form-error.js';
import { LoadingState } from '../ui/loading-state.js';
import { Notice } from '../ui/notice.js';
import {
  fileOfMine,
  FORMS,
  type MyCredential,
  myCredentialQuery,
  settleCredential,
} from './credentials-data.js';
import classes from './credentials.module.css';
import { text } from './messages.js';

/** A badge that the reader has, to be taken along: how it names them, whether they share it, the file. */
export function TakeAlong({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(myCredentialQuery(slug));
  return (
    <Card title={text('title')}>
      <p className={classes.quiet}>{text('lead')}</p>
      {data && <Choices slug={slug} mine={data} />}
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />)}
    </Card>
  );
}

function Choices({ slug, mine }: { slug: string; mine: MyCredential }) {
  const queryClient = useQueryClient();
  const settle = useMutation({
    ...untilAnswered,
    mutationFn: (change: Partial<Pick<MyCredential, 'nameForm' | 'isShared'>>) =>
      settleCredential(slug, { nameForm: mine.nameForm, isShared: mine.isShared, ...change }),
    onSuccess: (now, change) => {
      queryClient.setQueryData(myCredentialQuery(slug).queryKey, now);
      if (change.isShared === undefined) return toast(text('renamed'));
      toast(text(now.isShared ? 'nowShared' : 'nowPrivate'));
    },
  });
  const shown = { ...mine, ...(settle.isPending ? settle.variables : {}) };
  const isForm = (value: string) => mine.names.find(({ form }) => form === value)?.form;
  return (
    <Stack mt="md">
      {!mine.isReachable && (
        <Notice tone="waiting" title={text('trial')}>
          {text('trialWhat', { address: new URL(mine.page).origin })}
        </Notice>
      )}
      <Radio.Group
        label={text('naming')}
        value={shown.nameForm}
        onChange={(value) => settle.mutate({ nameForm: isForm(value) ?? mine.nameForm })}
      >
        <Stack gap="xs" mt="xs">
          {mine.names.map(({ form, name }) => (
            <Radio key={form} value={form} label={name ?? text('nobody')} />
          ))}
        </Stack>
      </Radio.Group>
      <Switch
        label={text('share')}
        description={text('shareHint')}
        checked={shown.isShared}
        onChange={(event) => settle.mutate({ isShared: event.currentTarget.checked })}
      />
      <FormError error={settle.error} />
      {mine.isShared && <Link mine={mine} />}
      <div role="group" aria-label={text('files')}>
        <strong>{text('files')}</strong>
        <p className={classes.quiet}>{text('filesWhat')}</p>
        <Group gap="sm">
          {FORMS.map((form) => (
            <Button key={form} component="a" href={fileOfMine(mine.id, form)} download variant="default">
              {text(form)}
            </Button>
          ))}
        </Group>
      </div>
    </Stack>
  );
}

/** The address to share, and where it can go. */
function Link({ mine: { page, linkedIn } }: { mine: MyCredential }) {
  return (
    <CopyField label={text('link')} value={page} copyLabel={text('copy')}>
      <Button component="a" href={new URL(page).pathname} target="_blank" variant="default">
        {text('see')}
      </Button>
      {linkedIn && (
        <Button component="a" href={linkedIn} target="_blank" rel="noreferrer" variant="default">
          {text('linkedIn')}
        </Button>
      )}
    </CopyField>
  );
}
