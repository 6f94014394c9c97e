import { Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import { SETTING_HINTS, SETTING_WORDS, settingAmong, SETTINGS } from '../player/setting-words.js';
import { toast } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { PageSection } from '../ui/page-section.js';
import { text } from './messages.js';
import { choicesQuery } from './queries.js';

/** Where the reader meets customers, which decides the text of some lessons. */
export function MeetingCustomers() {
  const { data: choices } = useSuspenseQuery(choicesQuery);
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: async (value: string) => {
      const body = { setting: settingAmong(value) ?? null };
      queryClient.setQueryData(choicesQuery.queryKey, await ask(api.PATCH('/api/me/profile', { body })));
      await queryClient.invalidateQueries({ queryKey: ['me', 'lessons'] });
    },
    onSuccess: () => toast(text('settingSaved')),
  });
  const value = save.isPending ? save.variables : (choices.setting ?? '');
  return (
    <PageSection title={text('setting')} lead={text('settingLead')}>
      <Radio.Group aria-label={text('setting')} value={value} onChange={(chosen) => save.mutate(chosen)}>
        <Stack gap="sm">
          {SETTINGS.map((one) => (
            <Radio key={one} value={one} label={SETTING_WORDS[one]} description={SETTING_HINTS[one]} />
          ))}
          <Radio value="" label={text('settingNone')} description={text('settingNoneHint')} />
        </Stack>
      </Radio.Group>
      <FormError error={save.error} />
    </PageSection>
  );
}
