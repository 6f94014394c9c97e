import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { isLanguage } from './language-tag.js';
import { messageQuery, messagesQuery } from './message-editor-data.js';

const common = { getParentRoute: () => signedInRoute, beforeLoad: allow(isAdmin) };

export const messageEditorRoutes = [
  createRoute({
    ...common,
    path: '/message-editor',
    loader: ({ context }) => context.queryClient.ensureQueryData(messagesQuery),
    component: lazyRouteComponent(() => import('./list-page.js'), 'MessageListPage'),
  }),
  createRoute({
    ...common,
    path: '/message-editor/$name',
    validateSearch: ({ language }: Record<string, unknown>): { language?: string } =>
      isLanguage(language) ? { language } : {},
    loaderDeps: ({ search: { language = 'en' } }) => ({ language }),
    loader: ({ context: { queryClient }, params: { name }, deps: { language } }) =>
      Promise.all([
        queryClient.ensureQueryData(messagesQuery),
        queryClient.ensureQueryData(messageQuery(name, language)),
      ]),
    component: lazyRouteComponent(() => import('./editor-page.js'), 'MessageEditorPage'),
    errorComponent: lazyRouteComponent(() => import('./gone.js'), 'MessageGone'),
  }),
];
