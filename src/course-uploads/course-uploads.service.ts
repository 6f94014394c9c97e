import { Injectable } from '@nestjs/common';
import { readFile, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import type { StoredDownload } from '../common/http/downloads.js';
import { sha256 } from '../common/random.js';
import { mediaTypeOf } from '../content-files/media-files.js';
import { draftNotFound } from '../course-drafts/course-drafts.errors.js';
import { CourseDraftsRepository, type StoredDraftFile } from '../course-drafts/course-drafts.repository.js';
import { mayWrite } from '../course-drafts/course-drafts.service.js';
import { slugFor } from '../course-drafts/draft.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { type Arrived, receive } from './arrival.js';
import { draftMediaNotFound, tooManyFiles } from './course-uploads.errors.js';
import { classOf, extensionOf } from './media-kind.js';
import { MediaPreparation } from './media-preparation.js';
import { UploadedFilesRepository } from './uploaded-files.repository.js';

const MOST_FILES = 300;

/** Films, captions and pictures that writers put into a draft, and take out again. */
@Injectable()
export class CourseUploads {
  constructor(
    private readonly uploads: UploadedFilesRepository,
    private readonly drafts: CourseDraftsRepository,
    private readonly media: MediaPreparation,
    private readonly store: FileStore,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a file into a draft under a name of our own, made from the given one and its content, and returns that; the same content twice is one file.
   * Throws FILE_KIND_REFUSED, FILE_TOO_LARGE, IMAGE_REFUSED, CAPTIONS_HAVE_MISTAKES, TOO_MANY_FILES.
   */
  async take(identity: Identity, slug: string, given: string, source: Readable): Promise<string> {
    mayWrite(identity);
    await this.draftIdOf(slug);
    const place = await this.store.placeToArrive();
    try {
      const arrived = await this.media.prepare(place, await receive(source, place, this.media.limits));
      const isCaptions = classOf(arrived.kind) === 'captions';
      if (isCaptions) await this.media.checkCaptions(place);
      const name = ownName(given, arrived);
      const change = { by: identity.personId, at: this.clock.now() };
      // First, so that the upkeep sees that somebody wants the file which it may be taking away.
      await this.transactions.run(() => this.uploads.note(arrived.sha256, change));
      const text = isCaptions ? await readFile(place, 'utf8') : null;
      await this.store.adopt(place, arrived.sha256);
      await this.transactions.run(async () => {
        const draftId = await this.draftIdOf(slug);
        await this.drafts.touch(draftId, change.at);
        const known = await this.drafts.findMedia(draftId, name);
        // Brought once more it takes no further place, and is kept for as long as a new one.
        if (known) return await this.drafts.renewMedia(known.id, change);
        if ((await this.drafts.countMedia(draftId)) >= MOST_FILES) throw tooManyFiles(MOST_FILES);
        const { sha256: content, bytes, head } = arrived;
        await this.drafts.addMedia(draftId, { name, sha256: content, bytes, head, text }, change);
        await this.record(identity, 'courses.file-uploaded', slug, name);
      });
      return name;
    } finally {
      await rm(place, { force: true });
    }
  }

  /** Takes a film, captions or a picture out of the draft; what is published keeps it. */
  async remove(identity: Identity, slug: string, name: string): Promise<void> {
    mayWrite(identity);
    await this.transactions.run(async () => {
      const draftId = await this.draftIdOf(slug);
      await this.drafts.touch(draftId, this.clock.now());
      if ((await this.drafts.removeMedia(draftId, [name])) === 0) throw draftMediaNotFound();
      await this.record(identity, 'courses.file-removed', slug, name);
    });
  }

  /** A file of a draft as it lies on the disk. */
  async file(identity: Identity, slug: string, name: string): Promise<StoredDownload> {
    mayWrite(identity);
    const found = await this.drafts.findMedia(await this.draftIdOf(slug), name);
    const mediaType = mediaTypeOf(name);
    if (!found || !mediaType) throw draftMediaNotFound();
    const content = contentOf(found);
    return { path: this.store.path(content), sha256: content, mediaType, isForGood: false };
  }

  private async draftIdOf(slug: string): Promise<number> {
    const draft = await this.drafts.find(slug);
    if (!draft) throw draftNotFound();
    return draft.id;
  }

  private async record({ personId }: Identity, action: string, course: string, file: string): Promise<void> {
    await this.audit.record({
      actor: personId,
      action,
      subject: { type: 'course', id: null },
      facts: { course, file },
    });
  }
}

/** A name that tells what it is and means one content: words of the given one, eight digits of its hash, and what it really is. */
function ownName(given: string, { sha256: content, kind }: Arrived): string {
  const words = slugFor(given.replace(/\.[^.]*$/, ''), new Set()).slice(0, 50);
  return `${words === 'lesson' ? 'file' : words}-${content.slice(0, 8)}.${extensionOf(kind)}`;
}

/** Captions of the content folder have no hash of their own before they are published. */
const contentOf = ({ sha256: content, text }: StoredDraftFile): string => content ?? sha256(text ?? '');
