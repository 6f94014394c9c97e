import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FocusEvent, useRef } from 'react';
import type { EditableMessage, MessageText, Part } from './message-editor-data.js';
import classes from './message-editor.module.css';
import { variableWords } from './message-words.js';
import { text } from './messages.js';

type Field = HTMLInputElement | HTMLTextAreaElement;
type Variable = EditableMessage['variables'][number];

interface Props {
  message: EditableMessage;
  typed: MessageText;
  errorAt: (part: Part) => string | undefined;
  onChange: (typed: MessageText) => void;
}

/** Subject, button and text, and what each reader's values are called: one press puts it where the cursor was. */
export function TextFields({ message, typed, errorAt, onChange }: Props) {
  const last = useRef<{ part: Part; field: Field } | null>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const noteFocus = (part: Part) => (event: FocusEvent<Field>) => {
    last.current = { part, field: event.currentTarget };
  };
  const insert = (what: string) => {
    const { part, field } = last.current ?? { part: 'body' as const, field: body.current };
    if (!field) return;
    const said = typed[part] ?? '';
    const [from, to] = last.current
      ? [field.selectionStart ?? said.length, field.selectionEnd ?? said.length]
      : [said.length, said.length];
    // A subject and a button have one line.
    const put = part === 'body' ? what : what.replaceAll('\n', '');
    onChange({ ...typed, [part]: said.slice(0, from) + put + said.slice(to) });
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(from + put.length, from + put.length);
    });
  };
  return (
    <Stack gap="md">
      <TextInput
        label={text('subject')}
        description={text('subjectHint')}
        value={typed.subject}
        error={errorAt('subject')}
        onFocus={noteFocus('subject')}
        onChange={(event) => onChange({ ...typed, subject: event.currentTarget.value })}
      />
      {message.hasButton && (
        <TextInput
          label={text('button')}
          description={text('buttonHint')}
          value={typed.button ?? ''}
          error={errorAt('button')}
          onFocus={noteFocus('button')}
          onChange={(event) => onChange({ ...typed, button: event.currentTarget.value })}
        />
      )}
      <Textarea
        ref={body}
        label={text('body')}
        description={text('bodyHint')}
        autosize
        minRows={8}
        classNames={{ input: classes.source ?? '', error: classes.error ?? '' }}
        value={typed.body}
        error={errorAt('body')}
        onFocus={noteFocus('body')}
        onChange={(event) => onChange({ ...typed, body: event.currentTarget.value })}
      />
      <section aria-label={text('variables')}>
        <Text fw={600}>{text('variables')}</Text>
        <Text size="sm" c="dimmed">
          {text(message.variables.length === 0 ? 'variablesNone' : 'variablesHint')}
        </Text>
        <Group gap="xs" mt="xs" component="ul" className={classes.variables}>
          {message.variables.map((variable) => (
            <li key={`${variable.within ?? ''} ${variable.name}`}>
              <Button variant="default" size="compact-sm" onClick={() => insert(variable.insert)}>
                {variable.name}
              </Button>
              <Text span size="sm">
                {meaningOf(variable)}
              </Text>
            </li>
          ))}
        </Group>
      </section>
    </Stack>
  );
}

const meaningOf = ({ name, isOptional, within }: Variable): string =>
  [
    variableWords(name),
    ...(within === null ? [] : [text('ofEach', { list: within })]),
    ...(isOptional ? [text('optional')] : []),
  ].join(', ');
