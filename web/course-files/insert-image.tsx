import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import type { Draft } from '../course-drafts/drafts-data.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import classes from './course-files.module.css';
import { draftFileUrl, filesOfType } from './files-data.js';
import { text } from './messages.js';
import { UploadField } from './upload-field.js';

interface Props {
  draft: Draft;
  /** Puts Markdown where the cursor stands. */
  onInsert: (markdown: string) => void;
}

/** A button that puts a picture into a text: uploaded or of the course, and always with words for whoever cannot see it. */
export function InsertImage({ draft, onInsert }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={text('insertImage')}
        title={text('insertImage')}
        onClick={() => setOpen(true)}
      >
        <ImagePlus size={18} aria-hidden />
      </ActionIcon>
      {isOpen && (
        <ImageDialog
          draft={draft}
          onChoose={({ name, alt }) => {
            setOpen(false);
            // Brackets would end the words of the picture.
            onInsert(`![${alt.replace(/[[\]]/g, '\\$&')}](${name})`);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface DialogProps {
  draft: Draft;
  onChoose: (picture: { name: string; alt: string }) => void;
  onClose: () => void;
}

/** Asks for a picture, uploaded or of the course, and for what it shows. */
export function ImageDialog({ draft, onChoose, onClose }: DialogProps) {
  const form = useForm({ defaultValues: { image: '', alt: '' } });
  const { errors } = form.formState;
  const image = useWatch({ control: form.control, name: 'image' });
  const images = filesOfType(draft, 'image/').map(({ name }) => name);
  return (
    <Dialog title={text('insertImage')} isOpen onClose={onClose}>
      <Form form={form} onSubmit={({ alt, image: name }) => onChoose({ name, alt: inOneLine(alt) })}>
        <UploadField
          slug={draft.slug}
          label={text('choose')}
          hint={text('imageHint')}
          accept="image/png,image/jpeg,image/webp,image/gif"
          onUploaded={(name) => form.setValue('image', name, { shouldValidate: true })}
        />
        <Controller
          control={form.control}
          name="image"
          rules={{ validate: (name) => name !== '' || text('imageMissing') }}
          render={({ field }) => (
            <NativeSelect
              {...field}
              label={text('image')}
              data={[{ value: '', label: text('noImage') }, ...images]}
              error={errors.image?.message}
            />
          )}
        />
        {image !== '' && <img src={draftFileUrl(draft.slug, image)} alt="" className={classes.shown} />}
        <TextInput
          label={text('alt')}
          description={text('altHint')}
          maxLength={300}
          error={errors.alt?.message}
          {...form.register('alt', { validate: (alt) => alt.trim() !== '' || text('altMissing') })}
        />
        <Button type="submit">{text('insert')}</Button>
      </Form>
    </Dialog>
  );
}

const inOneLine = (words: string) => words.trim().replace(/\s+/g, ' ');
