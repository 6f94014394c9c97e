import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teachesSomebody } from '../api/me.js';
import { tracksQuery } from '../api/tracks.js';
import { allow, signedInRoute } from '../app/parents.js';
import { previewLessonQuery, type Setting } from '../lessons/lesson-data.js';
import { settingAmong } from '../player/setting-words.js';
import { coursesQuery, outlineQuery, trackQuery } from './tracks-data.js';

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
    validateSearch: ({ setting }: Record<string, unknown>): { setting?: Setting } => {
      const known = settingAmong(setting);
      return known ? { setting: known } : {};
    },
    loaderDeps: ({ search }) => search,
    loader: async ({ context: { queryClient }, params: { slug, lesson }, deps: { setting } }) => {
      await Promise.all([
        queryClient.ensureQueryData(outlineQuery(slug)),
        queryClient.ensureQueryData(previewLessonQuery({ course: slug, lesson, setting })),
      ]);
    },
    component: lazyRouteComponent(() => import('./preview-page.js'), 'PreviewPage'),
  }),
];
