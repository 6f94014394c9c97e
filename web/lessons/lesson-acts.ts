import { api, ask, type View } from '../api/client.js';
import { type Lesson, textOf } from './lesson-data.js';

type Standing = Pick<View<'StandingView'>, 'status'>;

const pathOf = ({ course, slug }: Lesson) => ({ slug: course, lesson: slug });
/** In a preview everything goes well, and nothing is told to the server. */
const DONE: Standing = { status: 'done' };
const STARTED: Standing = { status: 'started' };

/** Begins a lesson. */
export const begin = async (lesson: Lesson): Promise<Standing> =>
  lesson.isPreview
    ? STARTED
    : await ask(
        api.POST('/api/me/courses/{slug}/lessons/{lesson}/start', { params: { path: pathOf(lesson) } }),
      );

/** Says that an article or a transcript was read. */
export const read = async (lesson: Lesson): Promise<Standing> =>
  lesson.isPreview
    ? DONE
    : await ask(
        api.POST('/api/me/courses/{slug}/lessons/{lesson}/read', { params: { path: pathOf(lesson) } }),
      );

/** Confirms the statement of a lesson. */
export const acknowledge = async (lesson: Lesson): Promise<Standing> =>
  lesson.isPreview
    ? DONE
    : await ask(
        api.POST('/api/me/courses/{slug}/lessons/{lesson}/acknowledge', { params: { path: pathOf(lesson) } }),
      );

/** Keeps where somebody reads. */
export const rest = async (lesson: Lesson, position: number): Promise<Standing> =>
  lesson.isPreview
    ? STARTED
    : await ask(
        api.PUT('/api/me/courses/{slug}/lessons/{lesson}/position', {
          params: { path: pathOf(lesson) },
          body: { position },
        }),
      );

/** Keeps what was watched of a film. */
export const watch = async (lesson: Lesson, body: View<'WatchDto'>): Promise<Standing> =>
  lesson.isPreview
    ? STARTED
    : await ask(
        api.POST('/api/me/courses/{slug}/lessons/{lesson}/watch', {
          params: { path: pathOf(lesson), query: textOf(lesson) },
          body,
          // It may be sent as the page goes.
          keepalive: true,
        }),
      );
