const COMMENT = /^Inhouse course ([0-9a-f]{64})$/;

/** The comment of an archive says on which published course it was made, so that an import can tell whether that has changed since. */
export const basisOf = {
  write: (hash: string): string => `Inhouse course ${hash}`,
  /** Null for archives that were made otherwise. */
  read: (comment: string): string | null => COMMENT.exec(comment)?.[1] ?? null,
};
