import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
import type { CompanyLook, StoredLogo } from './company-look.js';

interface Stored {
  version: number;
  name: string;
  accent: string;
  logoSha256: string | null;
  logoWidth: number | null;
  logoHeight: number | null;
  chosenAt: Date | string;
}

/** The looks of the company, the latest of which holds. */
@Injectable()
export class CompanyLooksRepository {
  constructor(private readonly database: Database) {}

  /** The look that holds, or null while nobody has chosen one. */
  async latest(): Promise<CompanyLook | null> {
    const row = await this.database.first<Stored>(
      `SELECT version, name, accent, logo_sha256 AS logoSha256, logo_width AS logoWidth, logo_height AS logoHeight,
              chosen_at AS chosenAt FROM company_looks ORDER BY version DESC LIMIT 1`,
    );
    if (!row) return null;
    const { version, name, accent, chosenAt } = row;
    return { version, name, accent, logo: logoOf(row), chosenAt: instant(chosenAt) };
  }

  /** Adds a look unless its version is taken; returns whether it was added. */
  async add({ version, name, accent, logo }: CompanyLook, at: Date): Promise<boolean> {
    return await this.database.insertOnce('company_looks', {
      version,
      name,
      accent,
      logo_sha256: logo?.file ?? null,
      logo_width: logo?.width ?? null,
      logo_height: logo?.height ?? null,
      chosen_at: at,
    });
  }

  /** Whether a file is the company's logo, or once was: pages that are open since then still ask for it. */
  async isLogo(file: string): Promise<boolean> {
    return (await this.database.first('SELECT id FROM company_looks WHERE logo_sha256 = ?', [file])) !== null;
  }
}

function logoOf({ logoSha256, logoWidth, logoHeight }: Stored): StoredLogo | null {
  if (logoSha256 === null || logoWidth === null || logoHeight === null) return null;
  return { file: logoSha256, width: logoWidth, height: logoHeight };
}
