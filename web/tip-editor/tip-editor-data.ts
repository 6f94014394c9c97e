import { queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type ListedTip = View<'ListedTipView'>;
export type EditableTip = View<'EditableTipView'>;
export type TipForm = View<'TipFormView'>;
export type TipQuestion = NonNullable<TipForm['question']>;
export type TipPreview = View<'TipPreviewView'>;

export const TIP_EDITOR = { queryKey: ['tip-editor'] };

export const editableTipsQuery = queryOptions({
  queryKey: [...TIP_EDITOR.queryKey, 'all'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/tip-editor/tips', { signal }))).items,
});

/** A tip as it stands now. */
export const readTip = (slug: string, signal: AbortSignal | null = null) =>
  ask(api.GET('/api/tip-editor/tips/{slug}', { params: { path: { slug } }, signal }));

export const editableTipQuery = (slug: string) =>
  queryOptions({
    queryKey: [...TIP_EDITOR.queryKey, 'one', slug],
    queryFn: ({ signal }) => readTip(slug, signal),
    // What is typed must not change under its writer.
    staleTime: Infinity,
    gcTime: 0,
  });

/** What a form looks like, and what is wrong with it; nothing is kept. */
export const previewQuery = (slug: string, form: TipForm) =>
  queryOptions({
    queryKey: [...TIP_EDITOR.queryKey, 'preview', slug, form],
    queryFn: ({ signal }) => ask(api.POST('/api/tip-editor/preview', { body: { slug, form }, signal })),
  });

/** Something that can be done with a tip. */
export type Act = 'save' | 'publish' | 'retire' | 'leave' | 'discard';

/** What is done, with which words, and over which version where that is not the one that was read. */
export interface Wish {
  act: Act;
  form: TipForm;
  version?: string;
}

/** Does it over the version that was read. */
export async function carryOut({ act, form, version: over }: Wish, tip: EditableTip): Promise<void> {
  const { slug } = tip;
  const version = over ?? tip.version;
  const path = { slug };
  const query = { version };
  const body = { version, form };
  switch (act) {
    case 'save':
      await tell(api.PUT('/api/tip-editor/tips/{slug}/draft', { params: { path }, body }));
      break;
    case 'publish':
      await tell(api.POST('/api/tip-editor/tips/{slug}/publication', { params: { path }, body }));
      break;
    case 'retire':
      await tell(api.POST('/api/tip-editor/tips/{slug}/withdrawal', { params: { path }, body: { version } }));
      break;
    case 'leave':
      await tell(api.DELETE('/api/tip-editor/tips/{slug}/writing', { params: { path, query } }));
      break;
    case 'discard':
      await tell(api.DELETE('/api/tip-editor/tips/{slug}/draft', { params: { path, query } }));
      break;
  }
}

/** Begins a draft of a tip that there is not yet. */
export const beginTip = (form: TipForm) => ask(api.POST('/api/tip-editor/tips', { body: form }));

/** Writes a tip, as it is saved, to the reader alone. */
export const sendTestOfDraft = (slug: string) =>
  tell(api.POST('/api/tip-editor/tips/{slug}/test-message', { params: { path: { slug } } }));
