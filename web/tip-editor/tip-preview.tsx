import { Button, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ChatMessage } from '../tips/tip-chat.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { FormError } from '../ui/form-error.js';
import { LoadingState } from '../ui/loading-state.js';
import { RichText } from '../ui/rich-text.js';
import { text } from './messages.js';
import classes from './tip-editor.module.css';
import { sendTestOfDraft, type TipForm, type TipPreview as Preview } from './tip-editor-data.js';

const WORDS = { NO_EMAIL_ADDRESS: text('testNoAddress'), TOO_MANY_TEST_MESSAGES: text('testTooMany') };

interface Props {
  /** Empty for a tip that is not saved yet. */
  slug: string;
  form: TipForm;
  preview: Preview | undefined;
  isFailed: boolean;
}

/** The tip as its readers get it, beside the form. */
export function TipPreview({ slug, form, preview, isFailed }: Props) {
  const [shown, setShown] = useState('app');
  const test = useMutation({
    mutationFn: () => sendTestOfDraft(slug),
    onSuccess: () => toast(text('testSent')),
  });
  return (
    <Card title={text('preview')}>
      <SegmentedControl
        fullWidth
        aria-label={text('forms')}
        value={shown}
        onChange={setShown}
        data={[
          { value: 'app', label: text('asApp') },
          { value: 'mail', label: text('asMail') },
          { value: 'chat', label: text('asChat') },
        ]}
      />
      {isFailed && <p className={classes.quiet}>{text('previewFailed')}</p>}
      {!preview && !isFailed && <LoadingState />}
      {preview && shown === 'app' && (
        <div className={classes.app}>
          <h3>{form.title}</h3>
          <RichText html={preview.html} />
          <div className={classes.week}>
            <strong>{text('week')}</strong>
            <p>{form.thisWeek}</p>
          </div>
        </div>
      )}
      {preview && shown === 'mail' && (
        <>
          <p className={classes.subject}>{text('subject', { subject: preview.subject })}</p>
          <pre className={classes.mailText}>{preview.text}</pre>
        </>
      )}
      {preview && shown === 'chat' && <ChatMessage parts={preview.chat} />}
      {slug !== '' && (
        <>
          <FormError error={test.error} words={WORDS} />
          <Button variant="default" mt="sm" loading={test.isPending} onClick={() => test.mutate()}>
            {text('test')}
          </Button>
          <p className={classes.quiet}>{text('testHint')}</p>
        </>
      )}
    </Card>
  );
}
