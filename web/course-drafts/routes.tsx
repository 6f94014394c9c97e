import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingAmong } from '../player/setting-words.js';
import { teachesSomebody } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import type { Setting } from '../lessons/lesson-data.js';
import { draftQuery, draftsQuery } from './drafts-data.js';

/** Which text of a lesson is tried, from which step on, and how wide. */
interface TrySearch {
  setting?: Setting | undefined;
  language?: string | undefined;
  from?: string | undefined;
  width?: 'phone' | 'desktop' | undefined;
}

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
  createRoute({
    ...common,
    path: '/course-drafts/$slug/preview/$lesson',
    validateSearch: ({ setting, language, from, width }: Record<string, unknown>): TrySearch => {
      const known = settingAmong(setting);
      return {
        ...(known && { setting: known }),
        ...(typeof language === 'string' && { language }),
        ...(typeof from === 'string' && { from }),
        ...(width === 'desktop' && { width }),
      };
    },
    loader: ({ context, params }) => context.queryClient.ensureQueryData(draftQuery(params.slug)),
    component: lazyRouteComponent(() => import('../draft-preview/draft-preview-page.js'), 'DraftPreviewPage'),
  }),
];
