import { ApiProperty } from '@nestjs/swagger';
import type { ListedVersion } from '../course-history.service.js';
import type { ChangedFile, FileChange } from '../version-difference.js';

const CHANGES = ['added', 'removed', 'changed', 'moved'] as const satisfies readonly FileChange[];
const LINES = ['same', 'added', 'removed'] as const;

/** A file that two versions have otherwise. */
export class ChangedFileView {
  name: string;
  /** Of a text; null for films, captions and pictures. */
  title: string | null;
  @ApiProperty({ enum: CHANGES })
  change: FileChange;
}

export class ComparedLineView {
  @ApiProperty({ enum: LINES })
  kind: (typeof LINES)[number];
  text: string;
}

export class ComparedFileView extends ChangedFileView {
  /** Of a text whose words changed. */
  lines: ComparedLineView[];
}

export class VersionComparisonView {
  files: ComparedFileView[];
}

/** An original beside what it was when another text was written from it. */
export class OriginalSinceView {
  /** Null where nothing that is kept tells how it stood then. */
  @ApiProperty({ type: [ComparedLineView], nullable: true })
  lines: ComparedLineView[] | null;
}

/** A course as it was published once. */
export class CourseHistoryItemView {
  id: string;
  publishedAt: string;
  /** Null where the content folder said so. */
  publishedBy: string | null;
  /** What it has otherwise than the version before; null for the first that is known. */
  @ApiProperty({ type: [ChangedFileView], nullable: true })
  changes: ChangedFileView[] | null;
}

export class CourseHistoryView {
  items: CourseHistoryItemView[];
  nextCursor: string | null;
}

const toChangedFileView = ({ name, title, change }: ChangedFile): ChangedFileView => ({
  name,
  title,
  change,
});

export const toHistoryItemView = ({ version, changes }: ListedVersion): CourseHistoryItemView => ({
  id: version.publicId,
  publishedAt: version.publishedAt.toISOString(),
  publishedBy: version.publishedBy,
  changes: changes && changes.map(toChangedFileView),
});

export const toComparisonView = (files: readonly ChangedFile[]): VersionComparisonView => ({
  files: files.map((file) => ({ ...toChangedFileView(file), lines: file.lines })),
});
