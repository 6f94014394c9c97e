import { ApiProperty } from '@nestjs/swagger';
import { groupBy } from '../../common/group-by.js';
import { sha256 } from '../../common/random.js';
import { originalMark } from '../../content-files/lesson-file.js';
import { mediaTypeOf } from '../../content-files/media-files.js';
import { LESSON_KINDS, type LessonKind } from '../../lesson-kinds/lesson-kinds.js';
import { SETTINGS, type Setting } from '../../lesson-kinds/setting.js';
import type { ListedDraft, StoredDraftFile } from '../course-drafts.repository.js';
import type { WholeDraft } from '../course-drafts.service.js';
import { COURSE_FILE, draftOriginal, lessonOf, ownLanguage, toldBy } from '../draft.js';
import { originalIn, type Part, takeApart } from '../draft-file.js';
import type { DraftRemark } from '../draft-reading.js';
import { isMedia, isNamed } from '../unused-uploads.js';

/** A course that somebody is writing. */
export class DraftListItemView {
  slug: string;
  /** As its page says it now; empty where that says none. */
  title: string;
  changedAt: string;
}

export class DraftListView {
  items: DraftListItemView[];
  /** Always null: there are no more drafts than courses. */
  nextCursor: string | null;
}

/** A lesson’s text in one language and for one setting, or the course’s own page. */
export class DraftTextView {
  id: string;
  /** As the content folder names it, without its number. */
  name: string;
  /** Null for the course’s own page. */
  @ApiProperty({ enum: LESSON_KINDS, nullable: true })
  kind: LessonKind | null;
  /** For whom it is; null for anybody. */
  @ApiProperty({ enum: SETTINGS, nullable: true })
  setting: Setting | null;
  /** Another language than the course’s own; null for that. */
  language: string | null;
  /** The beginning of the hash of the text as it stands. */
  mark: string;
  /** The id of the text that it is a translation of, or told anew for a setting; null for the main one. */
  originalId: string | null;
  /** The mark that its original had when it was written from that; null where it does not say. */
  writtenFrom: string | null;
  title: string;
  minutes: number | null;
  definition: string;
  body: string;
  version: number;
  changedAt: string;
  /** Who wrote it last; null while it is as it was published. */
  changedBy: string | null;
}

export class DraftLessonView {
  slug: string;
  /** The main one first. */
  texts: DraftTextView[];
}

/** A film, captions or an image of a draft. */
export class DraftMediaView {
  name: string;
  mediaType: string;
  bytes: number;
  /** Whether a text names it; what was uploaded and is not used is left out when the draft is published. */
  isUsed: boolean;
  /** Who uploaded it; null where it came with the published course. */
  uploadedBy: string | null;
}

/** Something to put right before publishing, or to make better, where the form shows it. */
export class DraftRemarkView {
  /** Null where it concerns the whole course. */
  textId: string | null;
  @ApiProperty({ enum: ['kind', 'title', 'minutes', 'definition', 'body'] })
  part: Part;
  /** Of that part, from 1. */
  line: number;
  message: string;
}

export class CourseDraftView {
  slug: string;
  /** Whether there is a published course that it changes. */
  isPublished: boolean;
  /** Rises with every change; publishing names it. */
  version: number;
  changedAt: string;
  /** Its own, in which the texts that name none are written; null where its page does not say. */
  language: string | null;
  page: DraftTextView;
  lessons: DraftLessonView[];
  media: DraftMediaView[];
  mistakes: DraftRemarkView[];
  advice: DraftRemarkView[];
}

/** Markdown as a learner sees it. */
export class PreviewTextView {
  html: string;
}

export const toDraftListItemView = ({ slug, page, changedAt }: ListedDraft): DraftListItemView => ({
  slug,
  title: takeApart(page ?? '').title,
  changedAt: changedAt.toISOString(),
});

export function toCourseDraftView({ draft, files, mistakes, advice }: WholeDraft): CourseDraftView {
  const page = files.find(({ name }) => name === COURSE_FILE);
  if (!page) throw new Error(`The draft of ${draft.slug} has lost its own page.`);
  const texts = files.filter(({ position }) => position !== null);
  const lessons = [...groupBy(texts, ({ name }) => lessonOf(name))];
  return {
    slug: draft.slug,
    isPublished: draft.baseHash !== null,
    version: draft.version,
    changedAt: draft.changedAt.toISOString(),
    language: ownLanguage(files),
    page: toTextView(page, []),
    lessons: lessons.map(([slug, own]) => ({
      slug,
      texts: own.map((file) => toTextView(file, own)).toSorted(mainFirst),
    })),
    media: files.filter(isMedia).map(({ name, bytes, changedBy }) => ({
      name,
      bytes,
      mediaType: mediaTypeOf(name) ?? '',
      isUsed: isNamed(name, files),
      uploadedBy: changedBy,
    })),
    mistakes: mistakes.map(toRemarkView),
    advice: advice.map(toRemarkView),
  };
}

/** A text, with the other ones of its lesson. */
function toTextView(file: StoredDraftFile, ofLesson: readonly StoredDraftFile[]): DraftTextView {
  const { places: _, ...parts } = takeApart(file.text ?? '');
  const { setting, language } = toldBy(file.name);
  return {
    id: file.publicId,
    name: file.name,
    setting: setting === 'any' ? null : setting,
    language,
    mark: originalMark(sha256(file.text ?? '')),
    originalId: draftOriginal(file, ofLesson)?.publicId ?? null,
    writtenFrom: originalIn(parts.definition),
    ...parts,
    version: file.version,
    changedAt: file.changedAt.toISOString(),
    changedBy: file.changedBy,
  };
}

const rank = ({ setting, language }: DraftTextView) => (setting ? 2 : 0) + (language ? 1 : 0);
const mainFirst = (a: DraftTextView, b: DraftTextView) => rank(a) - rank(b);

const toRemarkView = ({ fileId, part, line, message }: DraftRemark): DraftRemarkView => ({
  textId: fileId,
  part,
  line,
  message,
});
