import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hasCode } from '../api/api-error.js';
import { titlesQuery } from '../api/choosable.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { FormError } from '../ui/form-error.js';
import { NameSelect } from '../ui/name-select.js';
import { text } from './messages.js';
import {
  change,
  departmentNamesQuery,
  type Effect,
  preview,
  type Rule,
  ruleQuery,
  type Wish,
} from './rules-data.js';

const MOST_DEPARTMENTS = 200;
const MOST_TITLES = 500;
const WORDS = { CUSTOMER_FACING_CHANGED_MEANWHILE: text('changedMeanwhile') };
const named = (names: string[]) => names.map((name) => ({ id: name, name }));

/** Takes departments and titles, says whom they reach, and saves them once that was read. */
export function CustomerFacingForm({ rule }: { rule: Rule }) {
  const queryClient = useQueryClient();
  const [wish, setWish] = useState<Wish>(rule);
  const look = useMutation({ mutationFn: preview });
  const save = useMutation({
    mutationFn: (wanted: Wish) =>
      change({ departments: wanted.departments, titles: wanted.titles, version: rule.version }),
    onSuccess: (saved) => {
      queryClient.setQueryData(ruleQuery.queryKey, saved);
      setWish(saved);
      look.reset();
      toast(text('saved'));
    },
    onError: async (error) => {
      if (hasCode(error, 'CUSTOMER_FACING_CHANGED_MEANWHILE')) await queryClient.invalidateQueries(ruleQuery);
    },
  });
  const close = () => {
    look.reset();
    save.reset();
  };
  return (
    <Stack gap="md">
      <NameSelect
        label={text('departments')}
        hint={text('departmentsHint')}
        value={named(wish.departments)}
        most={MOST_DEPARTMENTS}
        query={departmentNamesQuery}
        onChange={(names) => setWish({ ...wish, departments: names.map(({ name }) => name) })}
      />
      <NameSelect
        label={text('titles')}
        hint={text('titlesHint')}
        value={named(wish.titles)}
        most={MOST_TITLES}
        query={titlesQuery}
        onChange={(names) => setWish({ ...wish, titles: names.map(({ name }) => name) })}
      />
      <Text size="sm" c="dimmed">
        {rule.version === 0 ? text('shippedRule') : text('version', { count: rule.version })}
      </Text>
      <FormError error={look.error} />
      <div>
        <Button loading={look.isPending} onClick={() => look.mutate(wish)}>
          {text('look')}
        </Button>
      </div>
      <ConfirmDialog
        title={text('saveAsk')}
        isOpen={look.isSuccess}
        isBusy={save.isPending}
        error={save.error}
        words={WORDS}
        confirmLabel={text('save')}
        onConfirm={() => save.mutate(wish)}
        onClose={close}
      >
        {look.data && <EffectWords effect={look.data} />}
      </ConfirmDialog>
    </Stack>
  );
}

function EffectWords({ effect }: { effect: Effect }) {
  const { matching, added, removed, unknownDepartments, unknownTitles } = effect;
  const changes = [
    added > 0 && text('added', { count: added }),
    removed > 0 && text('removed', { count: removed }),
    added + removed === 0 && matching > 0 && text('same'),
  ].filter((words) => words !== false);
  return (
    <>
      <p>
        {[matching === 0 ? text('nobodyMatches') : text('matching', { count: matching }), ...changes].join(
          ' ',
        )}
      </p>
      {unknownDepartments.length > 0 && (
        <p>{text('unknownDepartments', { names: unknownDepartments.join(', ') })}</p>
      )}
      {unknownTitles.length > 0 && <p>{text('unknownTitles', { names: unknownTitles.join(', ') })}</p>}
      <p>{text('then')}</p>
    </>
  );
}
