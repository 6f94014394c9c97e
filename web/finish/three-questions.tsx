import { Button, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { announce, toast } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { SaveIndicator, saveState } from '../ui/save-indicator.js';
import { type Feedback, feedbackQuery, sendFeedback } from './feedback-data.js';
import { type FeedbackDraft, readDraft, writeDraft } from './feedback-draft.js';
import { MarkQuestion } from './mark-question.js';
import { text } from './messages.js';
import classes from './three-questions.module.css';

/** Asks three questions about a track, once; they can be left out. */
export function ThreeQuestions({ enrolmentId }: { enrolmentId: string }) {
  // The end of a track is complete without it: nobody waits for it, and its failure is no news.
  const { data: feedback } = useQuery(feedbackQuery(enrolmentId));
  const heading = useRef<HTMLHeadingElement>(null);
  if (!feedback || feedback.state === 'closed') return null;
  return (
    <section aria-labelledby="three-questions" className={classes.questions}>
      <Title order={2} id="three-questions" ref={heading} tabIndex={-1}>
        {text('questions')}
      </Title>
      {feedback.state === 'sent' ? (
        <Said feedback={feedback} />
      ) : (
        <Questions enrolmentId={enrolmentId} onSettled={() => heading.current?.focus()} />
      )}
    </section>
  );
}

function Questions({ enrolmentId, onSettled }: { enrolmentId: string; onSettled: () => void }) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => readDraft(enrolmentId));
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const send = useMutation({
    ...untilAnswered,
    mutationFn: ({ usefulness, worth, suggestion }: FeedbackDraft) =>
      sendFeedback(enrolmentId, { usefulness, worth, suggestion: suggestion.trim() }),
    onSuccess: (feedback) => {
      writeDraft(enrolmentId, null);
      queryClient.setQueryData(feedbackQuery(enrolmentId).queryKey, feedback);
      toast(text('thanks'));
      onSettled();
    },
    onError: () => void queryClient.invalidateQueries(feedbackQuery(enrolmentId)),
  });
  const change = (part: Partial<FeedbackDraft>) => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    writeDraft(enrolmentId, changed);
  };
  const skip = (isSkipped: boolean) => {
    change({ isSkipped });
    onSettled();
    announce(text(isSkipped ? 'skipped' : 'questionsLead'));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.usefulness && draft.worth) return send.mutate(draft);
    const missing = draft.usefulness ? 1 : 0;
    form.current?.querySelectorAll('fieldset')[missing]?.querySelector('input')?.focus();
  };
  if (draft.isSkipped)
    return (
      <div className={classes.card}>
        <Text>{text('skipped')}</Text>
        <div className={classes.ways}>
          <Button variant="default" onClick={() => skip(false)}>
            {text('answerAfterAll')}
          </Button>
        </div>
      </div>
    );
  return (
    <form ref={form} className={classes.card} noValidate onSubmit={submit}>
      <Text>{text('questionsLead')}</Text>
      <MarkQuestion
        question={text('usefulness')}
        lowest={text('notUseful')}
        highest={text('veryUseful')}
        value={draft.usefulness}
        isMissing={isTried && !draft.usefulness}
        onChange={(usefulness) => change({ usefulness })}
      />
      <MarkQuestion
        question={text('worth')}
        lowest={text('notWorth')}
        highest={text('wellWorth')}
        value={draft.worth}
        isMissing={isTried && !draft.worth}
        onChange={(worth) => change({ worth })}
      />
      <Textarea
        label={text('suggestion')}
        description={text('suggestionHint')}
        rows={3}
        maxLength={1000}
        value={draft.suggestion}
        readOnly={send.isPending}
        onChange={(event) => change({ suggestion: event.currentTarget.value })}
      />
      <FormError error={send.error} words={{ FEEDBACK_SENT: text('sentElsewhere') }} />
      {send.isPending && send.failureCount > 0 && <SaveIndicator state={saveState(send)} />}
      <div className={classes.ways}>
        <Button type="submit" loading={send.isPending}>
          {text('send')}
        </Button>
        <Button variant="default" disabled={send.isPending} onClick={() => skip(true)}>
          {text('skip')}
        </Button>
      </div>
    </form>
  );
}

function Said({ feedback: { usefulness, worth, suggestion } }: { feedback: Feedback }) {
  return (
    <div className={classes.card}>
      <Text>{text('thanksLead')}</Text>
      <ul className={classes.said}>
        <li>{text('saidUsefulness', { mark: usefulness ?? 0 })}</li>
        <li>{text('saidWorth', { mark: worth ?? 0 })}</li>
        {suggestion && <li>{text('saidSuggestion', { words: suggestion })}</li>}
      </ul>
    </div>
  );
}
