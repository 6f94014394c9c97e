import { queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type ListedMessage = View<'ListedMessageView'>;
export type EditableMessage = View<'EditableMessageView'>;
export type MessageText = View<'MessageTextView'>;
export type MessagePreview = View<'MessagePreviewView'>;
export type MessageName = ListedMessage['name'];
export type TextState = EditableMessage['state'];
export type Part = View<'TextMistakeView'>['part'];
export type Sample = View<'DraftMessageDto'>['sample'];

/** A text that is being written, and by whom it is tried. */
export interface Draft {
  language: string;
  sample: Sample;
  text: MessageText;
}

export const MESSAGE_EDITOR = { queryKey: ['message-editor'] };

export const messagesQuery = queryOptions({
  queryKey: [...MESSAGE_EDITOR.queryKey, 'all'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/message-editor/messages', { signal }))).items,
});

const read = (name: string, language: string, signal?: AbortSignal) =>
  ask(
    api.GET('/api/message-editor/messages/{name}', {
      params: { path: { name }, query: { language } },
      ...(signal && { signal }),
    }),
  );

export const messageQuery = (name: string, language: string) =>
  queryOptions({
    queryKey: [...MESSAGE_EDITOR.queryKey, 'one', name, language],
    queryFn: ({ signal }) => read(name, language, signal),
    // What is typed must not change under its writer.
    staleTime: Infinity,
    gcTime: 0,
  });

/** The text as it stands now, for whoever was not quick enough. */
export const readNow = (name: string, language: string) => read(name, language);

/** What a text would become; nothing is kept. */
export const previewQuery = (name: string, draft: Draft) =>
  queryOptions({
    queryKey: [...MESSAGE_EDITOR.queryKey, 'preview', name, draft],
    queryFn: ({ signal }) =>
      ask(
        api.POST('/api/message-editor/messages/{name}/preview', {
          params: { path: { name } },
          body: draft,
          signal,
        }),
      ),
    gcTime: 0,
  });

/** Answers the version that stands then. */
export const saveText = (name: string, language: string, version: number, text: MessageText) =>
  ask(
    api.PUT('/api/message-editor/messages/{name}', {
      params: { path: { name } },
      body: { language, version, text },
    }),
  );

export const leaveAsShipped = (name: string, language: string, version: number) =>
  ask(
    api.POST('/api/message-editor/messages/{name}/as-shipped', {
      params: { path: { name } },
      body: { language, version },
    }),
  );

export const sendTest = (name: string, draft: Draft) =>
  tell(
    api.POST('/api/message-editor/messages/{name}/test-message', {
      params: { path: { name } },
      body: draft,
    }),
  );
