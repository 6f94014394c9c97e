import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { teachesSomebody } from '../api/me.js';
import { allow, signedInRoute } from '../app/parents.js';
import { editableTipQuery, editableTipsQuery } from './tip-editor-data.js';

const common = {
  getParentRoute: () => signedInRoute,
  beforeLoad: allow(teachesSomebody),
  // With its words, which learners need not load.
  errorComponent: lazyRouteComponent(() => import('./cannot-open.js'), 'CannotOpen'),
};

export const tipEditorRoutes = [
  createRoute({
    ...common,
    path: '/tip-editor',
    loader: ({ context }) => context.queryClient.ensureQueryData(editableTipsQuery),
    component: lazyRouteComponent(() => import('./list-page.js'), 'TipEditorListPage'),
  }),
  createRoute({
    ...common,
    path: '/tip-editor/new',
    loader: ({ context }) => context.queryClient.ensureQueryData(editableTipsQuery),
    component: lazyRouteComponent(() => import('./editor-page.js'), 'NewTipPage'),
  }),
  createRoute({
    ...common,
    path: '/tip-editor/$slug',
    loader: ({ context, params }) => context.queryClient.ensureQueryData(editableTipQuery(params.slug)),
    component: lazyRouteComponent(() => import('./editor-page.js'), 'EditTipPage'),
  }),
];
