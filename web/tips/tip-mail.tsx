import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { TipChat } from './tip-chat.js';
import { sendTestOfTip, tipMailQuery } from './tips-data.js';
import classes from './tips.module.css';

const WORDS = { NO_EMAIL_ADDRESS: text('testNoAddress'), TOO_MANY_TEST_MESSAGES: text('testTooMany') };

/** The tip as people get it outside the app, as a mail in both of its forms or in a chat, and a test of it to the reader. */
export function TipMail({ slug }: { slug: string }) {
  const [form, setForm] = useState('page');
  const mail = useQuery(tipMailQuery(slug));
  const test = useMutation({
    mutationFn: () => sendTestOfTip(slug),
    onSuccess: () => toast(text('testSent')),
  });
  return (
    <Card
      title={text('mail')}
      actions={
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          {text('test')}
        </Button>
      }
    >
      <p className={classes.quiet}>{text('mailWhy')}</p>
      <FormError error={test.error ?? mail.error} words={WORDS} />
      {mail.data && <p className={classes.subject}>{text('subject', { subject: mail.data.subject })}</p>}
      <SegmentedControl
        aria-label={text('forms')}
        value={form}
        onChange={setForm}
        data={[
          { value: 'page', label: text('asPage') },
          { value: 'text', label: text('asText') },
          { value: 'chat', label: text('asChat') },
        ]}
      />
      {form === 'page' && (
        <iframe
          className={classes.mail}
          title={text('mailTitle')}
          sandbox=""
          src={`/api/tips/${encodeURIComponent(slug)}/mail.html`}
        />
      )}
      {form === 'text' && <pre className={classes.mailText}>{mail.data?.text ?? text('mailComing')}</pre>}
      {form === 'chat' && <TipChat slug={slug} />}
    </Card>
  );
}
