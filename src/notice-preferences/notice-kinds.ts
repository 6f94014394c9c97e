/** Everything that a feature may want said to somebody in the inbox and in the digest of the day, the most urgent first. */
export const NOTICE_KINDS = [
  'enrolled',
  'overdue',
  'due-soon',
  'team-week',
  'assignment-week',
  'waived',
  'withdrawn',
  'completed',
  'kudos',
  'tip',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What goes by itself, at once and whatever its person prefers. */
export type MessageKind = NoticeKind | 'invitation' | 'test';

/** Kinds that cannot be kept out of the mail: people must know what they are asked to do, and for whom they answer. */
const MANDATORY: ReadonlySet<NoticeKind> = new Set(['enrolled', 'overdue', 'due-soon', 'team-week']);

/** Whether a kind always comes by mail; each of the others does unless its person wants it in the app alone. */
export const isMandatory = (kind: NoticeKind): boolean => MANDATORY.has(kind);

/** How urgent a kind is: what comes first in a digest has the lowest number. */
export const urgencyOf = (kind: NoticeKind): number => NOTICE_KINDS.indexOf(kind);
