import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useLoaderData, useParams } from '@tanstack/react-router';
import { lazy, useEffect } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { myEnrolmentQuery } from '../learning/queries.js';
import { begin } from '../lessons/lesson-acts.js';
import { type Lesson, lessonQuery } from '../lessons/lesson-data.js';
import { stepsOf, whereabouts } from '../lessons/track-steps.js';
import type { LessonName } from './lesson-address.js';
import { LessonOfKind } from './lesson-of-kind.js';

const SettingOffer = lazy(async () => ({
  default: (await import('./setting-offer.js')).SettingOffer,
}));

const ROUTE = '/signed-in/learning/$enrolmentId/lessons/$lessonId';

/** The player: one lesson of a track, whatever its kind. */
export function LessonPage() {
  const { enrolmentId, lessonId } = useParams({ from: ROUTE });
  const name = useLoaderData({ from: ROUTE });
  return <LoadedLesson key={lessonId} enrolmentId={enrolmentId} name={name} lessonId={lessonId} />;
}

interface Props {
  enrolmentId: string;
  lessonId: string;
  name: LessonName;
}

function LoadedLesson({ enrolmentId, lessonId, name }: Props) {
  const enrolment = useSuspenseQuery(myEnrolmentQuery(enrolmentId)).data;
  const lesson = useSuspenseQuery(lessonQuery(name)).data;
  // The lesson knows first that it is done.
  const steps = stepsOf(enrolment.requirements).map((step) =>
    step.id === lessonId ? { ...step, isDone: lesson.status === 'done' } : step,
  );
  const at = whereabouts(steps, lessonId);
  const isAsked = lesson.settings.length > 0 && lesson.chosenSetting === null;
  useBegun(lesson, !isAsked);
  usePrefetched(at?.next ?? null);
  if (!at) return null;
  const place = { track: { enrolmentId, title: enrolment.track.title }, lesson, steps, at };
  return isAsked ? <SettingOffer {...place} /> : <LessonOfKind {...place} />;
}

/** Begins a lesson when it is shown. Quizzes and scenarios begin with their first attempt. */
function useBegun(lesson: Lesson, isShown: boolean): void {
  const { kind, status } = lesson;
  const { mutate } = useMutation({ ...untilAnswered, mutationFn: () => begin(lesson) });
  const isToBegin = isShown && status === 'open' && kind !== 'quiz' && kind !== 'scenario';
  useEffect(() => {
    if (isToBegin) mutate();
  }, [isToBegin, mutate]);
}

/** Fetches the lesson that comes next, so that going on does not wait. */
function usePrefetched(next: LessonName | null): void {
  const queryClient = useQueryClient();
  const { course, lesson } = next ?? {};
  useEffect(() => {
    if (course && lesson) void queryClient.prefetchQuery(lessonQuery({ course, lesson }));
  }, [queryClient, course, lesson]);
}
