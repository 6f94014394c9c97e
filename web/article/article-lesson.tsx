import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { RichText } from '../ui/rich-text.js';
import { useStore } from '../api/store.js';
import * as acts from '../lessons/lesson-acts.js';
import { useStanding } from '../lessons/lesson-data.js';
import { type LessonProps, LessonScreen } from '../player/lesson-screen.js';
import { FormError } from '../ui/form-error.js';
import { saveState } from '../ui/save-indicator.js';
import { text } from './messages.js';
import { useReadingPlace } from './reading-place.js';

/** A text; it opens where the reader stopped and is done when they say so. */
export function ArticleLesson(place: LessonProps) {
  const { lesson } = place;
  const setStanding = useStanding(lesson);
  const words = useRef<HTMLDivElement>(null);
  const reading = useReadingPlace(lesson, words);
  const resting = useStore(reading.saving);
  const read = useMutation({
    ...untilAnswered,
    mutationFn: () => acts.read(lesson),
    onSuccess: ({ status }) => setStanding({ status }),
  });
  return (
    <LessonScreen {...place} save={saveState(read) ?? resting}>
      {reading.isResumed && (
        <Text size="sm" c="dimmed" mb="md">
          {text('resumed')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={reading.toTop}>
            {text('fromTop')}
          </Button>
        </Text>
      )}
      <div ref={words}>
        <RichText html={lesson.html} />
      </div>
      {lesson.status !== 'done' && (
        <>
          <Text size="sm" c="dimmed" mt="xl" mb="sm">
            {text('markDoneHint')}
          </Text>
          <FormError error={read.error} />
          <Button loading={read.isPending} onClick={() => read.mutate()}>
            {text('markDone')}
          </Button>
        </>
      )}
    </LessonScreen>
  );
}
