import { ApiProperty } from '@nestjs/swagger';
import type { FileChange } from '../../course-history/version-difference.js';
import type { ImportedCourse } from '../course-import.js';

const CHANGES = ['added', 'removed', 'changed', 'moved'] as const satisfies readonly FileChange[];
/** As many as anybody reads at once. */
const MOST_MISTAKES = 100;

/** A file that the archive has otherwise than the course here. */
export class ImportedFileView {
  name: string;
  /** Of a text; null for films, captions and pictures. */
  title: string | null;
  @ApiProperty({ enum: CHANGES })
  change: FileChange;
}

/** Something to put right in the draft before it is published. */
export class ImportedMistakeView {
  name: string;
  line: number;
  message: string;
}

/** The draft that somebody is writing. */
export class OpenDraftView {
  /** Whoever replaces it names this. */
  version: number;
  changedAt: string;
}

/** What an archive means for a course here. */
export class CourseZipView {
  slug: string;
  title: string;
  isPublished: boolean;
  /** Whether the course was published anew since the archive was made; null where the archive does not say. */
  isPublishedSince: boolean | null;
  @ApiProperty({ type: OpenDraftView, nullable: true })
  openDraft: OpenDraftView | null;
  /** Compared with the open draft, or else with what is published. */
  files: ImportedFileView[];
  /** How many files are as they are here. */
  unchanged: number;
  mistakes: ImportedMistakeView[];
}

export function toCourseZipView({ open, changes, mistakes, ...course }: ImportedCourse): CourseZipView {
  const { slug, title, isPublished, isPublishedSince, unchanged } = course;
  return {
    slug,
    title,
    isPublished,
    isPublishedSince,
    openDraft: open && { version: open.version, changedAt: open.changedAt.toISOString() },
    files: changes.map(({ name, title: ofFile, change }) => ({ name, title: ofFile, change })),
    unchanged,
    mistakes: mistakes.slice(0, MOST_MISTAKES).map(({ path, line, message }) => ({
      name: path.slice(`courses/${slug}/`.length),
      line,
      message,
    })),
  };
}
