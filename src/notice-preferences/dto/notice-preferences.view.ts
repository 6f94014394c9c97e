import { MANDATORY_KINDS, type NoticeKind, type OptionalKind, OPTIONAL_KINDS } from '../notice-kinds.js';

/** One kind of notice that its person may have by mail as well as in the inbox. */
export class OptionalKindView {
  kind: OptionalKind;
  byMail: boolean;
}

/** What comes by mail, the most urgent kind first. */
export class NoticePreferencesView {
  /** Always by mail: people must know what they are asked to do, and for whom they answer. */
  always: NoticeKind[];
  optional: OptionalKindView[];
  /** The caller's address, where mail to it came back; null otherwise. */
  unreachableAddress: string | null;
}

export const toPreferencesView = (
  appOnly: readonly OptionalKind[],
  unreachableAddress: string | null,
): NoticePreferencesView => ({
  always: [...MANDATORY_KINDS],
  optional: OPTIONAL_KINDS.map((kind) => ({ kind, byMail: !appOnly.includes(kind) })),
  unreachableAddress,
});
