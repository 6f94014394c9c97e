import { Group, NativeSelect, SegmentedControl, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../ui/card.js';
import { MailFrame } from './mail-frame.js';
import type { MessagePreview, Sample } from './message-editor-data.js';
import classes from './message-editor.module.css';
import { text } from './messages.js';

const SAMPLES: readonly Sample[] = ['full', 'least', 'signs'];
const FORMS = ['mail', 'plain', 'inbox'] as const;
type Form = (typeof FORMS)[number];
const WIDTHS = ['desktop', 'phone'] as const;
const COLOURS = ['light', 'dark'] as const;

interface Props {
  preview: UseQueryResult<MessagePreview>;
  sample: Sample;
  onSample: (sample: Sample) => void;
}

/** The text as its readers would have it: as mail in both of its forms, and in the inbox. */
export function Preview({ preview, sample, onSample }: Props) {
  const [form, setForm] = useState<Form>('mail');
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('desktop');
  const [colours, setColours] = useState<(typeof COLOURS)[number]>('light');
  return (
    <Card title={text('preview')}>
      <Stack gap="sm">
        <NativeSelect
          label={text('sample')}
          value={sample}
          data={SAMPLES.map((value) => ({ value, label: text(value) }))}
          onChange={(event) => onSample(SAMPLES.find((one) => one === event.currentTarget.value) ?? 'full')}
        />
        <Group gap="xs">
          <SegmentedControl
            aria-label={text('form')}
            size="xs"
            value={form}
            data={FORMS.map((value) => ({ value, label: text(value) }))}
            onChange={setForm}
          />
          {form === 'mail' && (
            <>
              <SegmentedControl
                aria-label={text('width')}
                size="xs"
                value={width}
                data={WIDTHS.map((value) => ({ value, label: text(value) }))}
                onChange={setWidth}
              />
              <SegmentedControl
                aria-label={text('colours')}
                size="xs"
                value={colours}
                data={COLOURS.map((value) => ({ value, label: text(value) }))}
                onChange={setColours}
              />
            </>
          )}
        </Group>
        <Shown preview={preview} form={form} isPhone={width === 'phone'} isDark={colours === 'dark'} />
      </Stack>
    </Card>
  );
}

interface ShownProps {
  preview: UseQueryResult<MessagePreview>;
  form: Form;
  isPhone: boolean;
  isDark: boolean;
}

function Shown({ preview: { data, isError }, form, isPhone, isDark }: ShownProps) {
  if (isError) return <p role="alert">{text('previewFailed')}</p>;
  if (!data) return <p>{text('previewComing')}</p>;
  if (!data.mail) return <p>{text('previewMistakes')}</p>;
  switch (form) {
    case 'mail':
      return (
        <>
          <p className={classes.subject}>{text('subjectIs', { subject: data.mail.subject })}</p>
          <MailFrame html={data.mail.html} isPhone={isPhone} isDark={isDark} />
        </>
      );
    case 'plain':
      return (
        <>
          <p className={classes.subject}>{text('subjectIs', { subject: data.mail.subject })}</p>
          <pre className={classes.plain}>{data.mail.text}</pre>
        </>
      );
    case 'inbox':
      return data.inbox ? (
        <article className={classes.inbox}>
          <strong>{data.inbox.subject}</strong>
          {data.inbox.paragraphs.map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
          {data.inbox.button && <span className={classes.link}>{data.inbox.button}</span>}
        </article>
      ) : (
        <p>{text('noInbox')}</p>
      );
  }
}
