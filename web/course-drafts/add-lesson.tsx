import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { KIND_WORDS } from '../player/kind-words.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { addLesson, type BegunKind, type DraftText, takeDraft } from './drafts-data.js';
import { text } from './messages.js';

const KINDS: readonly BegunKind[] = ['article', 'video', 'quiz', 'scenario', 'acknowledgement'];
const WORDS = { TOO_MANY_LESSONS: text('tooMany'), DRAFT_NOT_FOUND: text('gone') };

interface Props {
  slug: string;
  onAdded: (text: DraftText) => void;
  onClose: () => void;
}

/** Adds a lesson at the end, with an example of its kind to write over. */
export function AddLesson({ slug, onAdded, onClose }: Props) {
  const queryClient = useQueryClient();
  const form = useForm<{ kind: BegunKind; title: string }>({ defaultValues: { kind: 'article', title: '' } });
  const add = useMutation({
    mutationFn: (lesson: { kind: BegunKind; title: string }) => addLesson(slug, lesson),
    onSuccess: (draft, { title }) => {
      takeDraft(queryClient, draft);
      toast(text('added', { title }));
      onClose();
      const added = draft.lessons.at(-1)?.texts[0];
      if (added) onAdded(added);
    },
  });
  return (
    <Dialog title={text('add')} isOpen onClose={onClose}>
      <Form form={form} onSubmit={({ kind, title }) => add.mutate({ kind, title: title.trim() })}>
        <NativeSelect
          label={text('kind')}
          data={KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
          {...form.register('kind')}
        />
        <TextInput
          label={text('lessonTitle')}
          maxLength={200}
          error={form.formState.errors.title?.message}
          {...form.register('title', {
            validate: (title) => title.trim() !== '' || text('lessonTitleMissing'),
          })}
        />
        <FormError error={add.error} words={WORDS} />
        <Button type="submit" loading={add.isPending}>
          {text('addIt')}
        </Button>
      </Form>
    </Dialog>
  );
}
