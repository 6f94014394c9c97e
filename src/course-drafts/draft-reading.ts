import { Mistakes } from '../common/front-matter/mistake.js';
import { readCourse } from '../content-files/course-folder.js';
import type { CourseContent } from '../courses/courses.repository.js';
import { type DraftFile, nameInFolder, toContentFiles } from './draft.js';
import { type PlaceInForm, takeApart } from './draft-file.js';

/** Something to put right, or to make better, where the form shows it. */
export interface DraftRemark extends PlaceInForm {
  /** Null where it concerns the whole course. */
  fileId: string | null;
  message: string;
}

export interface ReadDraft {
  /** As far as it can be read; null where there is no course to speak of. */
  course: CourseContent | null;
  mistakes: DraftRemark[];
  advice: DraftRemark[];
}

/** Judges a draft as publishing would judge its course, and says where in the form each remark belongs. */
export function readDraft(
  slug: string,
  files: readonly (DraftFile & { publicId: string })[],
  behaviours: ReadonlySet<string>,
): ReadDraft {
  const mistakes = new Mistakes();
  const course = readCourse(slug, toContentFiles(slug, files), behaviours, mistakes);
  const byPath = new Map(files.map((file) => [`courses/${slug}/${nameInFolder(file)}`, file]));
  const remark = ({ path, line, message }: { path: string; line: number; message: string }): DraftRemark => {
    const file = byPath.get(path);
    const place = file?.text ? takeApart(file.text).places[line - 1] : undefined;
    return { fileId: file?.publicId ?? null, ...(place ?? { part: 'title', line: 1 }), message };
  };
  return { course, mistakes: mistakes.list().map(remark), advice: mistakes.advice().map(remark) };
}
