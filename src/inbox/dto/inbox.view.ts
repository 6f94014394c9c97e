import type { NoticeKind } from '../../notice-preferences/notice-kinds.js';
import type { InboxNotice } from '../../notifications/inbox.repository.js';

/** A page of the client to go on at. */
export class NoticeLinkView {
  label: string;
  /** A path of the client, such as `/enrolments/…`. */
  path: string;
}

export class NoticeView {
  id: string;
  kind: NoticeKind;
  subject: string;
  paragraphs: string[];
  /** Null where there is nowhere to go on. */
  link: NoticeLinkView | null;
  saidAt: string;
  isRead: boolean;
}

export class InboxView {
  items: NoticeView[];
  nextCursor: string | null;
  /** How many notices are not read, on all pages. */
  unread: number;
}

export class UnreadView {
  unread: number;
}

export const toNoticeView = ({
  publicId,
  kind,
  subject,
  words,
  saidAt,
  readAt,
}: InboxNotice): NoticeView => ({
  id: publicId,
  kind,
  subject,
  paragraphs: words.paragraphs,
  link: words.link ?? null,
  saidAt: saidAt.toISOString(),
  isRead: readAt !== null,
});
