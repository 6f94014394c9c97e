import { Button, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { text as fileText } from '../course-files/messages.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { text } from './messages.js';
import type { Picture } from './picture-edits.js';

interface Props {
  known: Picture;
  onChange: (words: string) => void;
  onClose: () => void;
}

/** The words of a picture that stands in the text already. */
export function PictureWords({ known, onChange, onClose }: Props) {
  const form = useForm({ defaultValues: { alt: known.alt } });
  return (
    <Dialog title={fileText('alt')} isOpen onClose={onClose}>
      <Form form={form} onSubmit={({ alt }) => onChange(alt.trim())}>
        <TextInput
          label={fileText('alt')}
          description={fileText('altHint')}
          maxLength={300}
          error={form.formState.errors.alt?.message}
          {...form.register('alt', { validate: (alt) => alt.trim() !== '' || fileText('altMissing') })}
        />
        <Button type="submit">{text('keepWords')}</Button>
      </Form>
    </Dialog>
  );
}
