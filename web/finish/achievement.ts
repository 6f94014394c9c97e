import type { MyEnrolmentDetail } from '../learning/queries.js';

/** What stands on the finish screen of a track. */
export interface Achievement {
  /** `track`: everything is done; `lessons`: others have yet to record the rest; `later`: the rest opens on a day to come; `open`: some lessons are not done. */
  done: 'track' | 'lessons' | 'later' | 'open';
  lessonsDone: number;
  lessonsOpen: number;
  /** Minutes of learning in the lessons that are done. */
  minutes: number;
  /** What somebody else has to record: attendance and sign-offs. */
  /** What opens first of what opens later. */
  opens: { title: string; on: string } | null;
  waiting: { slug: string; kind: 'attendance' | 'sign-off'; title: string }[];
}

type Facts = Pick<MyEnrolmentDetail, 'status'> & {
  requirements: (Pick<
    MyEnrolmentDetail['requirements'][number],
    'slug' | 'kind' | 'title' | 'isDone' | 'opensOn'
  > & {
    lessons: Pick<MyEnrolmentDetail['requirements'][number]['lessons'][number], 'status' | 'minutes'>[];
  })[];
};

export function achievementOf({ status, requirements }: Facts): Achievement {
  const lessons = requirements.flatMap((one) => one.lessons);
  const done = lessons.filter((lesson) => lesson.status === 'done');
  const lessonsOpen = requirements
    .filter(({ opensOn }) => opensOn === null)
    .flatMap((one) => one.lessons)
    .filter((lesson) => lesson.status !== 'done').length;
  const opens =
    requirements
      .flatMap(({ title, opensOn: on }) => (on === null ? [] : [{ title, on }]))
      .toSorted((one, other) => one.on.localeCompare(other.on))[0] ?? null;
  return {
    done: howFar(status, lessonsOpen, opens !== null),
    lessonsDone: done.length,
    lessonsOpen,
    minutes: done.reduce((sum, { minutes }) => sum + minutes, 0),
    opens,
    waiting: requirements.flatMap(({ slug, kind, title, isDone }) =>
      isDone || kind === 'course' ? [] : [{ slug, kind, title }],
    ),
  };
}

function howFar(
  status: MyEnrolmentDetail['status'],
  lessonsOpen: number,
  opensLater: boolean,
): Achievement['done'] {
  if (status === 'completed') return 'track';
  if (lessonsOpen > 0) return 'open';
  return opensLater ? 'later' : 'lessons';
}
