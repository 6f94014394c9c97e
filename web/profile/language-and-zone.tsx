import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { ask, api } from '../api/client.js';
import { meQuery } from '../api/me.js';
import { languageName } from '../text/language-names.js';
import { language, LANGUAGES } from '../text/locale.js';
import { toast } from '../ui/announcements.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { PageSection } from '../ui/page-section.js';
import { choicesQuery } from './queries.js';
import { zonesByRegion } from './zones.js';

/** In which language and zone the reader's dates and texts are. */
export function LanguageAndZone() {
  const { data: choices } = useSuspenseQuery(choicesQuery);
  const queryClient = useQueryClient();
  const form = useForm({
    defaultValues: { language: choices.language ?? '', timeZone: choices.timeZone ?? '' },
  });
  const save = useMutation({
    mutationFn: async (wish: { language: string; timeZone: string }) => {
      const body = { language: wish.language || null, timeZone: wish.timeZone || null };
      const before = language();
      queryClient.setQueryData(choicesQuery.queryKey, await ask(api.PATCH('/api/me/profile', { body })));
      await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
      // Texts are put in place once, when the page is loaded.
      if (language() !== before) return window.location.reload();
      await queryClient.invalidateQueries();
    },
    onSuccess: () => toast(text('saved')),
  });
  const languages = [...new Set([...LANGUAGES, choices.language ?? 'en'])];
  return (
    <PageSection title={text('languageAndZone')} lead={text('languageAndZoneLead')}>
      <Form form={form} onSubmit={(wish) => save.mutate(wish)}>
        <NativeSelect
          label={text('language')}
          data={[
            { value: '', label: text('languageOfBrowser') },
            ...languages.map((value) => ({ value, label: languageName(value) })),
          ]}
          {...form.register('language')}
        />
        <NativeSelect
          label={text('timeZone')}
          data={[
            { value: '', label: text('companyZone', { zone: choices.companyTimeZone }) },
            ...zonesByRegion(choices.timeZone),
          ]}
          {...form.register('timeZone')}
        />
        <FormError error={save.error} />
        <div>
          <Button type="submit" loading={save.isPending}>
            {text('save')}
          </Button>
        </div>
      </Form>
    </PageSection>
  );
}
