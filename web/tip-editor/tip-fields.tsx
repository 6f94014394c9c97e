import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { text } from './messages.js';
import { QuestionFields } from './question-fields.js';
import type { TipForm } from './tip-editor-data.js';

interface Props {
  form: TipForm;
  /** Of the body as it was looked at last, and how many it may have. */
  words: { words: number; mostWords: number } | undefined;
  errorAt: (field: string) => string | undefined;
  onChange: (part: Partial<TipForm>) => void;
}

const AUDIENCES = ['everybody', 'customer-facing'] as const;

/** The fields of a tip. */
export function TipFields({ form, words, errorAt, onChange }: Props) {
  // A source a line; whatever is typed stays as it is until it is sent.
  const sourceError = form.sources.map((_, index) => errorAt(`sources.${index}`)).find(Boolean);
  return (
    <Stack gap="lg">
      <TextInput
        label={text('fieldTitle')}
        maxLength={400}
        value={form.title}
        error={errorAt('title')}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label={text('audience')}
        value={form.audience}
        error={errorAt('audience')}
        data={AUDIENCES.map((value) => ({ value, label: text(`series:${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ audience: value === 'customer-facing' ? value : 'everybody' })
        }
      />
      <div>
        <Textarea
          label={text('body')}
          description={text('bodyHint')}
          autosize
          minRows={8}
          maxLength={10_000}
          value={form.body}
          error={errorAt('body')}
          onChange={(event) => onChange({ body: event.currentTarget.value })}
        />
        <Text size="sm" c="dimmed" aria-live="polite">
          {words && text('words', { words: words.words, most: words.mostWords })}
        </Text>
      </div>
      <Textarea
        label={text('thisWeek')}
        description={text('thisWeekHint')}
        autosize
        minRows={2}
        maxLength={1000}
        value={form.thisWeek}
        error={errorAt('thisWeek')}
        onChange={(event) => onChange({ thisWeek: event.currentTarget.value.replaceAll('\n', ' ') })}
      />
      <QuestionFields
        question={form.question}
        errorAt={errorAt}
        onChange={(question) => onChange({ question })}
      />
      <Textarea
        label={text('sources')}
        description={text('sourcesHint')}
        autosize
        minRows={2}
        value={form.sources.join('\n')}
        error={errorAt('sources') ?? sourceError}
        onChange={({ currentTarget: { value } }) =>
          onChange({ sources: value === '' ? [] : value.split('\n').slice(0, 20) })
        }
      />
    </Stack>
  );
}
