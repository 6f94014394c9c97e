import { Injectable } from '@nestjs/common';
import { badgePng } from '../badges/badge-png.js';
import { CompanyLooks } from '../company/company-looks.service.js';
import type { StoredLogo } from '../company/company-look.js';

/** What the company looks like on paper. */
export interface CompanyMark {
  name: string;
  /** `#rrggbb`. */
  accent: string;
  logo: { png: Uint8Array; width: number; height: number } | null;
}

/** Name, colour and logo of the company for paper. */
@Injectable()
export class CompanyMarks {
  constructor(private readonly looks: CompanyLooks) {}

  async current(): Promise<CompanyMark> {
    const { name, accent, logo } = await this.looks.current();
    return { name, accent, logo: logo && { ...logo, png: await this.drawn(logo) } };
  }

  /** Drawn anew: paper takes no WebP, and a damaged picture would end the process that puts it there. */
  private async drawn({ file, width, height }: StoredLogo): Promise<Uint8Array> {
    const { mediaType, content } = await this.looks.logo(file);
    const source = `data:${mediaType};base64,${Buffer.from(content).toString('base64')}`;
    return await badgePng(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image href="${source}" width="${width}" height="${height}"/></svg>`,
    );
  }
}
