import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import type { LinkWords } from './link-edits.js';
import { text } from './messages.js';
import { LINK } from '../article-markdown/schema.js';

interface Props {
  known: LinkWords;
  /** Without an address the link is taken off. */
  onLink: (link: LinkWords) => void;
  onClose: () => void;
}

/** Where words lead. */
export function LinkDialog({ known, onLink, onClose }: Props) {
  const form = useForm({ defaultValues: { words: known.words, href: known.href } });
  const { errors } = form.formState;
  return (
    <Dialog title={text('linkTitle')} isOpen onClose={onClose}>
      <Form
        form={form}
        onSubmit={({ words, href }) => onLink({ ...known, words: words.trim(), href: href.trim() })}
      >
        <TextInput
          label={text('words')}
          error={errors.words?.message}
          {...form.register('words', { validate: (words) => words.trim() !== '' || text('wordsMissing') })}
        />
        <TextInput
          label={text('address')}
          description={text('addressHint')}
          inputMode="url"
          error={errors.href?.message}
          {...form.register('href', { validate: (href) => LINK.test(href.trim()) || text('addressWrong') })}
        />
        <Group gap="sm">
          <Button type="submit">{text('putLink')}</Button>
          {known.href !== '' && (
            <Button variant="default" onClick={() => onLink({ ...known, href: '' })}>
              {text('takeLink')}
            </Button>
          )}
        </Group>
      </Form>
    </Dialog>
  );
}
