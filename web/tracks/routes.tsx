import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teachesSomebody } from '../api/me.js';
import { tracksQuery } from '../api/tracks.js';
import { allow, signedInRoute } from '../app/parents.js';
import { type PreviewName, previewLessonQuery } from '../lessons/lesson-data.js';
import { settingAmong } from '../player/setting-words.js';
import { coursesQuery, outlineQuery, trackQuery } from './tracks-data.js';

/** How a course is tried. */
type PreviewSearch = Omit<PreviewName, 'course' | 'lesson'>;

const common = {
  getParentRoute: () => signedInRoute,
  beforeLoad: allow(teachesSomebody),
  // With its words, which learners need not load.
  errorComponent: lazyRouteComponent(() => import('./cannot-open.js'), 'CannotOpen'),
};

export const tracksRoutes = [
  createRoute({
    ...common,
    path: '/tracks',
    loader: async ({ context: { queryClient } }) => {
      await Promise.all([
        queryClient.ensureQueryData(tracksQuery),
        queryClient.ensureQueryData(coursesQuery),
      ]);
    },
    component: lazyRouteComponent(() => import('./tracks-page.js'), 'TracksPage'),
  }),
  createRoute({
    ...common,
    path: '/tracks/$slug',
    loader: ({ context, params }) => context.queryClient.ensureQueryData(trackQuery(params.slug)),
    component: lazyRouteComponent(() => import('./track-page.js'), 'TrackPage'),
  }),
  createRoute({
    ...common,
    path: '/courses/$slug',
    loader: async ({ context: { queryClient }, params }) => {
      await Promise.all([
        queryClient.ensureQueryData(outlineQuery(params.slug)),
        queryClient.ensureQueryData(tracksQuery),
      ]);
    },
    component: lazyRouteComponent(() => import('./course-page.js'), 'CoursePage'),
  }),
  createRoute({
    ...common,
    path: '/courses/$slug/preview/$lesson',
    validateSearch: ({ setting, language, of, from }: Record<string, unknown>): PreviewSearch => {
      const known = settingAmong(setting);
      return {
        ...(known && { setting: known }),
        ...(typeof language === 'string' && { language }),
        ...(of === 'draft' && { of }),
        ...(typeof from === 'string' && { from }),
      };
    },
    loaderDeps: ({ search }) => search,
    loader: async ({ context: { queryClient }, params: { slug, lesson }, deps }) => {
      await Promise.all([
        queryClient.ensureQueryData(outlineQuery(slug, deps.of)),
        queryClient.ensureQueryData(previewLessonQuery({ course: slug, lesson, ...deps })),
      ]);
    },
    component: lazyRouteComponent(() => import('./preview-page.js'), 'PreviewPage'),
  }),
];
