import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { type CompanyLook, SHIPPED_LOOK, type StoredLogo } from './company-look.js';
import { CompanyLooksRepository } from './company-looks.repository.js';
import { logoNotFound, logoRefused, lookChangedMeanwhile } from './company.errors.js';
import { judgeLogo, type LogoImage } from './logo-image.js';

/** What an admin wants the company to look like, in the place of the version that they saw. */
export interface LookWish {
  version: number;
  name: string;
  accent: string;
  /** Takes the logo away; without it, and without a new one, the logo stays. */
  removeLogo: boolean;
}

/** Name, logo and accent colour of the company: read anew for every page, so that a change holds at once in every process. */
@Injectable()
export class CompanyLooks {
  constructor(
    private readonly looks: CompanyLooksRepository,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<CompanyLook> {
    return (await this.looks.latest()) ?? SHIPPED_LOOK;
  }

  /** Changes the look. Throws LOOK_CHANGED_MEANWHILE when `version` is not the one that holds, and LOGO_… for what can be none. */
  async change(identity: Identity, wish: LookWish, upload: Uint8Array | null): Promise<CompanyLook> {
    const image = upload && imageIn(upload);
    const file = upload && (await this.files.write(upload));
    return await this.transactions.run(async () => {
      const before = await this.current();
      if (before.version !== wish.version) throw lookChangedMeanwhile();
      const kept = wish.removeLogo ? null : before.logo;
      const logo: StoredLogo | null =
        image && file ? { file, width: image.width, height: image.height } : kept;
      if (upload && image && file) await this.files.record(file, upload.byteLength, image.mediaType);
      const chosenAt = this.clock.now();
      const after: CompanyLook = {
        version: before.version + 1,
        name: wish.name,
        accent: wish.accent.toLowerCase(),
        logo,
        chosenAt,
      };
      if (!(await this.looks.add(after, chosenAt))) throw lookChangedMeanwhile();
      await this.audit.record({
        actor: identity.personId,
        action: 'company.look-changed',
        subject: { type: 'company-look', id: after.version },
        facts: { name: after.name, accent: after.accent, logo: logo?.file ?? null },
      });
      return after;
    });
  }

  /** The bytes of a logo by its name. Throws LOGO_NOT_FOUND for other files, whoever's they are. */
  async logo(name: string): Promise<{ mediaType: string; content: Uint8Array }> {
    const file = (await this.looks.isLogo(name)) ? await this.files.find(name) : null;
    if (!file) throw logoNotFound();
    return { mediaType: file.mediaType, content: await readFile(this.files.path(file.sha256)) };
  }
}

function imageIn(upload: Uint8Array): LogoImage {
  const judged = judgeLogo(upload);
  if ('flaw' in judged) throw logoRefused(judged.flaw);
  return judged.image;
}
