import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { beginCourse, draftsQuery, takeDraft } from './drafts-data.js';
import { languageChoices } from '../text/language-names.js';
import { text } from './messages.js';

const WORDS = {
  COURSE_SLUG_TAKEN: text('taken'),
  WRITES_FOR_EVERYBODY: text('forEverybody'),
  CONTENT_MISSING: text('noFolder'),
};

/** Begins a course that there is not yet, and goes on to write it. */
export function BeginCourse() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { title: '', language: 'en' } });
  const begin = useMutation({
    mutationFn: beginCourse,
    onSuccess: async (draft) => {
      takeDraft(queryClient, draft);
      await navigate({ to: '/course-drafts/$slug', params: { slug: draft.slug } });
      await queryClient.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true });
    },
  });
  return (
    <Form form={form} onSubmit={({ title, ...course }) => begin.mutate({ title: title.trim(), ...course })}>
      <TextInput
        label={text('courseTitle')}
        description={text('courseTitleHint')}
        maxLength={200}
        error={form.formState.errors.title?.message}
        {...form.register('title', {
          validate: (title) => title.trim().length >= 3 || text('courseTitleMissing'),
        })}
      />
      <NativeSelect label={text('language')} data={languageChoices()} {...form.register('language')} />
      <FormError error={begin.error} words={WORDS} />
      <div>
        <Button type="submit" loading={begin.isPending}>
          {text('beginIt')}
        </Button>
      </div>
    </Form>
  );
}
