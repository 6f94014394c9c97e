import type { MyEnrolmentDetail } from '../learning/queries.js';

/** What stands on the finish screen of a track. */
export interface Achievement {
  /** `track`: everything is done; `lessons`: others have yet to record the rest; `open`: some lessons are not done. */
  done: 'track' | 'lessons' | 'open';
  lessonsDone: number;
  lessonsOpen: number;
  /** Minutes of learning in the lessons that are done. */
  minutes: number;
  /** What somebody else has to record: attendance and sign-offs. */
  waiting: { slug: string; kind: 'attendance' | 'sign-off'; title: string }[];
}

type Facts = Pick<MyEnrolmentDetail, 'status'> & {
  requirements: (Pick<MyEnrolmentDetail['requirements'][number], 'slug' | 'kind' | 'title' | 'isDone'> & {
    lessons: Pick<MyEnrolmentDetail['requirements'][number]['lessons'][number], 'status' | 'minutes'>[];
  })[];
};

export function achievementOf({ status, requirements }: Facts): Achievement {
  const lessons = requirements.flatMap((one) => one.lessons);
  const done = lessons.filter((lesson) => lesson.status === 'done');
  const lessonsOpen = lessons.length - done.length;
  return {
    done: howFar(status, lessonsOpen),
    lessonsDone: done.length,
    lessonsOpen,
    minutes: done.reduce((sum, { minutes }) => sum + minutes, 0),
    waiting: requirements.flatMap(({ slug, kind, title, isDone }) =>
      isDone || kind === 'course' ? [] : [{ slug, kind, title }],
    ),
  };
}

function howFar(status: MyEnrolmentDetail['status'], lessonsOpen: number): Achievement['done'] {
  if (status === 'completed') return 'track';
  return lessonsOpen > 0 ? 'open' : 'lessons';
}
