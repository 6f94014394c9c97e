import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teachesSomebody } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { draftQuery, draftsQuery } from './drafts-data.js';

const common = {
  getParentRoute: () => signedInRoute,
  beforeLoad: allow(teachesSomebody),
  // With its words, which learners need not load.
  errorComponent: lazyRouteComponent(() => import('./cannot-open.js'), 'CannotOpen'),
};

export const courseDraftsRoutes = [
  createRoute({
    ...common,
    path: '/course-drafts',
    loader: ({ context }) => context.queryClient.ensureQueryData(draftsQuery),
    component: lazyRouteComponent(() => import('./drafts-page.js'), 'DraftsPage'),
  }),
  createRoute({
    ...common,
    path: '/course-drafts/$slug',
    validateSearch: ({ text: name }: Record<string, unknown>): { text?: string } =>
      typeof name === 'string' ? { text: name } : {},
    loader: ({ context, params }) => context.queryClient.ensureQueryData(draftQuery(params.slug)),
    component: lazyRouteComponent(() => import('./editor-page.js'), 'EditorPage'),
  }),
];
