import { Injectable } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { AuditLog } from '../audit/audit-log.js';
import { Behaviours } from '../behaviours/behaviours.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Mistake, Mistakes } from '../common/front-matter/mistake.js';
import type { ContentFile } from '../content-files/content-folder.js';
import { courseHash, filesOfCourse, readCourse } from '../content-files/course-folder.js';
import { noContentFolder } from '../course-drafts/course-drafts.errors.js';
import { CourseDraftsRepository, type DraftRow } from '../course-drafts/course-drafts.repository.js';
import { mayWrite } from '../course-drafts/course-drafts.service.js';
import { toContentFiles, toDraftFiles } from '../course-drafts/draft.js';
import { takeApart } from '../course-drafts/draft-file.js';
import { beginOver } from '../course-history/begin-over.js';
import { draftStandsOpen } from '../course-history/course-history.errors.js';
import { type ChangedFile, versionDifference } from '../course-history/version-difference.js';
import { UploadedFilesRepository } from '../course-uploads/uploaded-files.repository.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { ContentSource } from '../written-courses/content-source.js';
import { CourseUnpacking, type IsKnown, type UnpackedCourse } from './course-unpacking.js';
import { receiveZip } from './zip-arrival.js';

/** How an archive is to be imported. */
export interface ImportWish {
  /** Only says what would become of it. */
  dryRun: boolean;
  /** The version of the open draft that it may take the place of. */
  over: number | null;
}

/** What an archive means for a course here. */
export interface ImportedCourse {
  slug: string;
  title: string;
  /** The draft that somebody is writing; null where nobody is. */
  open: DraftRow | null;
  isPublished: boolean;
  /** Whether the published course is another one than the archive was made of; null where it does not say. */
  isPublishedSince: boolean | null;
  /** Compared with the open draft, or else with what is published. */
  changes: ChangedFile[];
  unchanged: number;
  mistakes: Mistake[];
}

/** What there is of a course before the import. */
interface Standing {
  published: ContentFile[];
  open: DraftRow | null;
  draft: ContentFile[];
}

/** Courses from archives: looked at first, then made a draft; what is published stays until that draft is. */
@Injectable()
export class CourseImport {
  constructor(
    private readonly unpacking: CourseUnpacking,
    private readonly drafts: CourseDraftsRepository,
    private readonly uploads: UploadedFilesRepository,
    private readonly source: ContentSource,
    private readonly behaviours: Behaviours,
    private readonly store: FileStore,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads an archive and says what it would change; without `dryRun` it becomes the draft. Throws ZIP_REFUSED, ZIP_TOO_LARGE, and DRAFT_STANDS_OPEN
   * where somebody is writing the course, unless `over` names that draft as it stands. Whatever is refused leaves nothing behind.
   */
  async take(identity: Identity, source: Readable, { dryRun, over }: ImportWish): Promise<ImportedCourse> {
    mayWrite(identity);
    const archive = await this.store.placeToArrive();
    const places = new Map<string, string>();
    try {
      const bytes = await receiveZip(source, archive, this.unpacking.mostBytes);
      let standing: Standing | null = null;
      const unpacked = await this.unpacking.unpack(archive, bytes, places, async (slug) => {
        standing = await this.standing(slug);
        return knownIn(standing);
      });
      const found = standing ?? (await this.standing(unpacked.slug));
      const judged = await this.judge(unpacked, found);
      if (!dryRun) await this.begin(identity, unpacked, found, over);
      return judged;
    } finally {
      await rm(archive, { force: true });
      await this.unpacking.forget(places);
    }
  }

  private async standing(slug: string): Promise<Standing> {
    const content = await this.source.read();
    if (!content) throw noContentFolder();
    const published = filesOfCourse(slug, content.files);
    const open = await this.drafts.find(slug);
    return {
      published,
      open,
      draft: open ? toContentFiles(slug, await this.drafts.filesOf(open.id)) : [],
    };
  }

  private async judge({ slug, basis, files }: UnpackedCourse, found: Standing): Promise<ImportedCourse> {
    const { published, open, draft } = found;
    const mistakes = new Mistakes();
    const behaviours = new Set((await this.behaviours.list()).map((behaviour) => behaviour.slug));
    const course = readCourse(slug, files, behaviours, mistakes);
    const before = open ? draft : published;
    const changes = versionDifference(before, files, { withLines: false });
    const page = files.find(({ path }) => path === `courses/${slug}/course.md`);
    const isPublished = published.length > 0;
    return {
      slug,
      title: course?.title ?? takeApart(page?.text ?? '').title,
      open,
      isPublished,
      isPublishedSince: isPublished && basis !== null ? basis !== courseHash(slug, published) : null,
      changes,
      unchanged: files.length - changes.filter(({ change }) => change !== 'removed').length,
      mistakes: mistakes.list(),
    };
  }

  /** Makes the draft; publishing it asks again where the course was published since the archive was made. */
  private async begin(
    identity: Identity,
    { slug, basis, files, places }: UnpackedCourse,
    { published }: Standing,
    over: number | null,
  ): Promise<void> {
    const change = { by: identity.personId, at: this.clock.now() };
    const media = files.filter(({ path }) => places.has(path));
    const baseHash = published.length > 0 ? (basis ?? courseHash(slug, published)) : null;
    const known = new Map(published.map(({ path, sha256 }) => [path, sha256]));
    const written = files.map(({ path, sha256 }) => known.get(path) !== sha256);
    await this.checkOpen(slug, over);
    await this.transactions.run(async () => {
      for (const { sha256 } of media) await this.uploads.note(sha256, change);
    });
    for (const { path, sha256 } of media) {
      const place = places.get(path);
      if (place) await this.store.adopt(place, sha256);
    }
    await this.transactions.run(async () => {
      const begun = toDraftFiles(slug, files).map((file, at) => ({
        ...file,
        isWritten: written[at] ?? true,
      }));
      await beginOver(this.drafts, { slug, baseHash, files: begun, over }, change);
      await this.audit.record({
        actor: identity.personId,
        action: 'courses.zip-imported',
        subject: { type: 'course', id: null },
        facts: { course: slug, files: files.length },
      });
    });
  }

  /** Before anything is kept. */
  private async checkOpen(slug: string, over: number | null): Promise<void> {
    const open = await this.drafts.find(slug);
    if (open && open.version !== over) throw draftStandsOpen(open.version, open.changedAt);
  }
}

/** Pictures that are here as they are were drawn by us, or came with the folder. */
function knownIn({ published, draft }: Standing): IsKnown {
  const known = new Set(
    [...published, ...draft].map(({ path, sha256 }) => `${path.split('/').at(-1)} ${sha256}`),
  );
  return (name, sha256) => known.has(`${name} ${sha256}`);
}
