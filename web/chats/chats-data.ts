import { queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type Chat = View<'DepartmentChatView'>;
export type OwnChat = NonNullable<View<'OwnChatView'>['chat']>;
export type ChatAnswer = View<'ChatAnswerView'>;
export type Service = OwnChat['kind'];

export const SERVICES = ['slack', 'teams'] as const satisfies readonly Service[];

/** The chats of departments. */
export const chatsQuery = queryOptions({
  queryKey: ['chats'],
  queryFn: ({ signal }) => ask(api.GET('/api/chats', { signal })),
});

/** What is said of the chat of a department. */
export interface ChatWish {
  kind: Service;
  name: string;
  department: string;
  url: string;
}

export const addChat = (body: ChatWish) => ask(api.POST('/api/chats', { body }));
/** Without an address the one that it has stays. */
export const changeChat = (id: string, { url, ...body }: ChatWish & { isOn: boolean }) =>
  ask(
    api.PUT('/api/chats/{id}', { params: { path: { id } }, body: { ...body, ...(url !== '' && { url }) } }),
  );
export const removeChat = (id: string) => tell(api.DELETE('/api/chats/{id}', { params: { path: { id } } }));
export const testChat = (id: string) => ask(api.POST('/api/chats/{id}/test', { params: { path: { id } } }));

/** The reader's own chat. */
export const ownChatQuery = queryOptions({
  queryKey: ['own-chat'],
  queryFn: ({ signal }) => ask(api.GET('/api/me/chat', { signal })),
});

export const connectChat = (body: { kind: Service; url: string }) => ask(api.PUT('/api/me/chat', { body }));
export const disconnectChat = () => tell(api.DELETE('/api/me/chat'));
export const testOwnChat = () => ask(api.POST('/api/me/chat/test'));
