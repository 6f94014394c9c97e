import { NamedView } from '../../people/dto/person.view.js';
import { masked } from '../../web-calls/web-address.js';
import type { ChatKind, ChatStatus } from '../chat-channel.entity.js';
import type { ChatRow } from '../chat-channels.repository.js';

/** A chat without its address: that is a secret, of which the host and the last characters are shown. */
export class ChatView {
  kind: ChatKind;
  address: string;
  /** `broken`: the service says that the webhook is gone; nothing is posted until it has another address. */
  status: ChatStatus;
  createdAt: string;
  brokenAt: string | null;
}

export class OwnChatView {
  /** Null where the caller has none and is written to by mail. */
  chat: ChatView | null;
}

export class DepartmentChatView extends ChatView {
  id: string;
  name: string;
  department: NamedView;
}

export class DepartmentChatListView {
  items: DepartmentChatView[];
}

export const toChatView = ({ kind, url, status, createdAt, brokenAt }: ChatRow): ChatView => ({
  kind,
  address: url === null ? '' : masked(url),
  status,
  createdAt: createdAt.toISOString(),
  brokenAt: brokenAt?.toISOString() ?? null,
});

export const toDepartmentChatView = (row: ChatRow): DepartmentChatView => ({
  ...toChatView(row),
  id: row.publicId,
  name: row.name ?? '',
  department: { id: row.department?.publicId ?? '', name: row.department?.name ?? '' },
});
