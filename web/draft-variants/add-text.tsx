import { Button, NativeSelect, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Languages } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Draft, type DraftText, takeDraft, textsOf } from '../course-drafts/drafts-data.js';
import { lessonOf } from '../course-drafts/variant-words.js';
import { SETTING_WORDS, settingAmong, SETTINGS } from '../player/setting-words.js';
import { languageChoices } from '../text/language-names.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { addText } from './variants-data.js';

const WORDS = {
  TEXT_STANDS: text('stands'),
  OWN_LANGUAGE: text('nothing'),
  TEXT_WITHOUT_ORIGINAL: text('withoutOriginal'),
};

interface Props {
  draft: Draft;
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

function AddDialog({ draft, main, onAdded, onClose }: Props & { onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm({ defaultValues: { language: '', setting: '' } });
  const lesson = lessonOf(main);
  const add = useMutation({
    mutationFn: ({ language, setting }: { language: string; setting: string }) => {
      const known = settingAmong(setting);
      return addText(draft.slug, lesson, { ...(language && { language }), ...(known && { setting: known }) });
    },
    onSuccess: (answer, { language, setting }) => {
      takeDraft(queryClient, answer);
      toast(text('added'));
      onClose();
      const name = [lesson, setting, language, 'md'].filter(Boolean).join('.');
      const added = textsOf(answer).find((one) => one.name === name);
      if (added) onAdded(added);
    },
  });
  const languages = languageChoices().filter(({ value }) => value !== draft.language);
  const settings = SETTINGS.map((value) => ({ value, label: SETTING_WORDS[value] }));
  return (
    <Dialog title={text('add')} isOpen onClose={onClose}>
      <Form form={form} onSubmit={(chosen) => add.mutate(chosen)}>
        <Text>{text('addWhat')}</Text>
        <NativeSelect
          label={text('language')}
          data={[{ value: '', label: text('ownLanguage') }, ...languages]}
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
        <FormError error={add.error} words={WORDS} />
        <Button type="submit" loading={add.isPending}>
          {text('addIt')}
        </Button>
      </Form>
    </Dialog>
  );
}
