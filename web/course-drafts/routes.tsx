import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teachesSomebody } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { ErrorState } from '../ui/error-state.js';
import { draftQuery, draftsQuery } from './drafts-data.js';
import { text } from './messages.js';

const WORDS = { WRITES_FOR_EVERYBODY: text('forEverybody'), DRAFT_NOT_FOUND: text('gone') };

const common = {
  getParentRoute: () => signedInRoute,
  beforeLoad: allow(teachesSomebody),
  errorComponent: ({ error }: { error: unknown }) => <ErrorState error={error} words={WORDS} isPage />,
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
