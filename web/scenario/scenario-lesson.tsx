import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { untilAnswered } from '../api/query-client.js';
import { attemptQuery, attemptsQuery, openAttempt } from '../lessons/attempts-data.js';
import { useStanding } from '../lessons/lesson-data.js';
import { type LessonProps, LessonScreen } from '../player/lesson-screen.js';
import { FormError } from '../ui/form-error.js';
import { RichText } from '../ui/rich-text.js';
import { text } from './messages.js';
import { ScenarioTalk } from './scenario-talk.js';

/** A conversation with choices: the walk under way, or else the last one that came to an end. */
export function ScenarioLesson(place: LessonProps) {
  const { lesson } = place;
  const { items } = useSuspenseQuery(attemptsQuery(lesson)).data;
  const queryClient = useQueryClient();
  const setStanding = useStanding(lesson);
  const open = useMutation({
    ...untilAnswered,
    mutationFn: () => openAttempt(lesson),
    onSuccess: async (attempt) => {
      queryClient.setQueryData(attemptQuery(lesson, attempt.id).queryKey, attempt);
      if (lesson.status === 'open') setStanding({ status: 'started' });
      await queryClient.invalidateQueries({ queryKey: attemptsQuery(lesson).queryKey, exact: true });
    },
  });
  const walk = items.find(({ status }) => status === 'open') ?? items.at(-1);
  if (walk) return <ScenarioTalk key={walk.id} id={walk.id} open={open} {...place} />;
  return (
    <LessonScreen {...place} save={null}>
      <RichText html={lesson.html} />
      <Text c="dimmed" maw="42rem" my="md">
        {text('rules')}
      </Text>
      <FormError error={open.error} />
      <Button size="md" loading={open.isPending} onClick={() => open.mutate()}>
        {text('begin')}
      </Button>
    </LessonScreen>
  );
}
