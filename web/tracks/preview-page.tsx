import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { type PreviewName, previewLessonQuery } from '../lessons/lesson-data.js';
import { stepsOf, whereabouts } from '../lessons/track-steps.js';
import { lessonIdOf } from '../player/lesson-address.js';
import { LessonOfKind } from '../player/lesson-of-kind.js';
import { outlineQuery } from './tracks-data.js';

const ROUTE = '/signed-in/courses/$slug/preview/$lesson';

/** A lesson as a learner sees it, in the player itself; how far its reader is lives on this page alone. */
export function PreviewPage() {
  const { slug, lesson } = useParams({ from: ROUTE });
  const search = useSearch({ from: ROUTE });
  return <Previewed key={`${lesson} ${search.setting}`} {...search} course={slug} lesson={lesson} />;
}

function Previewed(asked: PreviewName) {
  const { course, lesson: slug, of } = asked;
  const outline = useSuspenseQuery(outlineQuery(course, of)).data;
  const lesson = useSuspenseQuery(previewLessonQuery(asked)).data;
  // What was tried on this page; lessons that were not opened are not asked for.
  const tried = useQueries({
    queries: outline.lessons.map((one) => ({
      ...previewLessonQuery(one.slug === slug ? asked : { ...elsewhere(asked), lesson: one.slug }),
      enabled: false,
    })),
  });
  const lessons = outline.lessons.map((one, index) => ({
    ...one,
    status: tried[index]?.data?.status ?? ('open' as const),
  }));
  const steps = stepsOf([{ slug: course, title: outline.title, lessons }]);
  const at = whereabouts(steps, lessonIdOf({ course, lesson: slug }));
  if (!at) return null;
  const track = { enrolmentId: null, title: outline.title };
  return <LessonOfKind track={track} lesson={lesson} steps={steps} at={at} />;
}

/** Other lessons begin where they begin. */
const elsewhere = (asked: PreviewName): PreviewName => ({ ...asked, from: undefined });
