import { Button, NativeSelect, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Languages } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type DraftText, takeDraft, textsOf } from '../course-drafts/drafts-data.js';
import { languageChoices } from '../course-drafts/languages.js';
import { SETTING_WORDS, settingAmong, SETTINGS } from '../player/setting-words.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { addText } from './variants-data.js';

interface Props {
  slug: string;
  /** The main text of the lesson. */
  main: DraftText;
  onAdded: (text: DraftText) => void;
}

/** A button that adds a text of a lesson in another language, or for those who meet customers in one way. */
export function AddText(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<Languages size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text('add')}
      </Button>
      {isOpen && <AddDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function AddDialog({ slug, main, onAdded, onClose }: Props & { onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm({ defaultValues: { language: '', setting: '' } });
  const lesson = main.name.split('.')[0] ?? '';
  const add = useMutation({
    mutationFn: ({ language, setting }: { language: string; setting: string }) => {
      const known = settingAmong(setting);
      return addText(slug, lesson, { ...(language && { language }), ...(known && { setting: known }) });
    },
    onSuccess: (draft, { language, setting }) => {
      takeDraft(queryClient, draft);
      toast(text('added'));
      onClose();
      const name = [lesson, setting, language, 'md'].filter(Boolean).join('.');
      const added = textsOf(draft).find((one) => one.name === name);
      if (added) onAdded(added);
    },
  });
  const settings = SETTINGS.map((value) => ({ value, label: SETTING_WORDS[value] }));
  return (
    <Dialog title={text('add')} isOpen onClose={onClose}>
      <Form form={form} onSubmit={(chosen) => add.mutate(chosen)}>
        <Text>{text('addWhat')}</Text>
        <NativeSelect
          label={text('language')}
          data={[{ value: '', label: text('ownLanguage') }, ...languageChoices()]}
          error={form.formState.errors.language?.message}
          {...form.register('language', {
            validate: (language, { setting }) => language !== '' || setting !== '' || text('nothing'),
          })}
        />
        <NativeSelect
          label={text('setting')}
          data={[{ value: '', label: text('anybody') }, ...settings]}
          {...form.register('setting')}
        />
        <FormError error={add.error} words={{ TEXT_STANDS: text('stands') }} />
        <Button type="submit" loading={add.isPending}>
          {text('addIt')}
        </Button>
      </Form>
    </Dialog>
  );
}
