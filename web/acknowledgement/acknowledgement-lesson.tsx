import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { acknowledge } from '../lessons/lesson-acts.js';
import { useStanding } from '../lessons/lesson-data.js';
import { type LessonProps, LessonScreen } from '../player/lesson-screen.js';
import { FormError } from '../ui/form-error.js';
import { RichText } from '../ui/rich-text.js';
import { saveState } from '../ui/save-indicator.js';
import classes from './acknowledgement-lesson.module.css';
import { text } from './messages.js';

const OwnCommitment = lazy(async () => ({
  default: (await import('../commitments/own-commitment.js')).OwnCommitment,
}));

interface Props extends LessonProps {
  statement: string;
  /** Whether the reader writes a commitment of their own first. */
  asksCommitment: boolean;
}

/** A sentence that the reader confirms. */
export function AcknowledgementLesson({ statement, asksCommitment, ...place }: Props) {
  const { lesson } = place;
  const setStanding = useStanding(lesson);
  const confirm = useMutation({
    ...untilAnswered,
    mutationFn: () => acknowledge(lesson),
    onSuccess: ({ status }) => setStanding({ status }),
  });
  return (
    <LessonScreen {...place} save={saveState(confirm)}>
      <RichText html={lesson.html} />
      {asksCommitment && !lesson.isPreview && (
        <Suspense>
          <OwnCommitment />
        </Suspense>
      )}
      <section className={classes.statement} aria-label={text('statement')}>
        <p>{statement}</p>
        {lesson.status !== 'done' && (
          <>
            <FormError error={confirm.error} />
            <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
              {text('confirm')}
            </Button>
          </>
        )}
      </section>
    </LessonScreen>
  );
}
