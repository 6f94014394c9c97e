import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { hasCode } from '../api/api-error.js';
import { text as placeholderText } from '../placeholders/messages.js';
import { languageChoices, languageName } from '../text/language-names.js';
import { toast } from '../ui/announcements.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { Notice } from '../ui/notice.js';
import { PageSection } from '../ui/page-section.js';
import { text } from './messages.js';
import { changeWords, unsetWordsQuery, withLanguage, type Word, wordsQuery } from './words-data.js';

const WORDS = { WORDS_CHANGED_MEANWHILE: text('wordsChanged') };

/** What lessons and kick-off messages say in the company's own words. */
export function WordsSection() {
  const { version } = useSuspenseQuery(wordsQuery).data;
  const [language, setLanguage] = useState('');
  return (
    <PageSection title={text('wordsTitle')} lead={text('wordsLead')}>
      <NativeSelect
        mb="md"
        label={text('wordsLanguage')}
        description={text('wordsLanguageHint')}
        data={[{ value: '', label: text('everyLanguage') }, ...languageChoices()]}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value)}
      />
      <WordsForm key={`${language} ${version}`} language={language || null} />
      <Unset />
    </PageSection>
  );
}

function WordsForm({ language }: { language: string | null }) {
  const { version, words } = useSuspenseQuery(wordsQuery).data;
  const queryClient = useQueryClient();
  const saidIn = (name: Word['name']) =>
    words.find((one) => one.name === name && one.language === language)?.text ?? '';
  const form = useForm({ defaultValues: { promise: saidIn('promise'), help: saidIn('help') } });
  const save = useMutation({
    mutationFn: (said: Record<Word['name'], string>) =>
      changeWords({ version, words: withLanguage(words, language, said) }),
    onSuccess: async (changed) => {
      queryClient.setQueryData(wordsQuery.queryKey, changed);
      toast(text('wordsSaved'));
      // Whatever text was read before may say something else now.
      await queryClient.invalidateQueries();
    },
    onError: async (error) => {
      if (hasCode(error, 'WORDS_CHANGED_MEANWHILE')) await queryClient.invalidateQueries(wordsQuery);
    },
  });
  return (
    <Form form={form} onSubmit={(said) => save.mutate(said)}>
      <TextInput
        label={placeholderText('promise')}
        description={text('promiseHint')}
        maxLength={300}
        {...form.register('promise')}
      />
      <TextInput
        label={placeholderText('help')}
        description={text('helpHint')}
        maxLength={300}
        {...form.register('help')}
      />
      <FormError error={save.error} words={WORDS} />
      <div>
        <Button type="submit" loading={save.isPending}>
          {text('wordsSave')}
        </Button>
      </div>
    </Form>
  );
}

/** Which texts go without these words so far. */
function Unset() {
  const { data: unset } = useSuspenseQuery(unsetWordsQuery);
  if (unset.length === 0) return null;
  return (
    <Notice tone="waiting" title={text('unset')}>
      <ul>
        {unset.map(({ name, language, course, title }) => (
          <li key={`${name} ${language} ${course} ${title}`}>
            {text(course === null ? 'unsetInMessage' : 'unsetInLesson', {
              word: placeholderText(name),
              language: languageName(language),
              course: course ?? '',
              title,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
