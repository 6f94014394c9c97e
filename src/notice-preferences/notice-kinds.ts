/** Everything that a feature may want said to somebody in the inbox and in the digest of the day, the most urgent first. */
export const NOTICE_KINDS = [
  'session-changed',
  'session-soon',
  'booking',
  'enrolled',
  'overdue',
  'due-soon',
  'nudge',
  'released',
  'star-panel',
  'recommendation',
  'team-week',
  'assignment-week',
  'webhook-off',
  'chat-off',
  'waived',
  'withdrawn',
  'session-missed',
  'completed',
  'star',
  'badge',
  'kudos',
  'thanks-prompt',
  'commitment',
  'tip',
  'refresher',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What goes by itself, at once and whatever its person prefers. */
export type MessageKind = NoticeKind | 'invitation' | 'seat-invitation' | 'test';

/** Kinds that cannot be kept out of the mail: people must know what they are asked to do, and for whom they answer. */
export const MANDATORY_KINDS = [
  'session-changed',
  'session-soon',
  'booking',
  'enrolled',
  'overdue',
  'due-soon',
  'nudge',
  'released',
  'star-panel',
  'recommendation',
  'team-week',
  'webhook-off',
  'chat-off',
] as const;
export type OptionalKind = Exclude<NoticeKind, (typeof MANDATORY_KINDS)[number]>;

/** Whether a kind may be kept in the app by its person; the others always come by mail as well. */
export const isOptional = (kind: NoticeKind): kind is OptionalKind =>
  !MANDATORY_KINDS.some((one) => one === kind);

/** The kinds that their person may keep out of the mail; they stand in the inbox in any case. */
export const OPTIONAL_KINDS: readonly OptionalKind[] = NOTICE_KINDS.filter(isOptional);

/** How urgent a kind is: what comes first in a digest has the lowest number. */
export const urgencyOf = (kind: NoticeKind): number => NOTICE_KINDS.indexOf(kind);
