import type { CompanyLook } from '../company-look.js';

/** A logo at `/api/company/logos/{file}`; sides in pixels. */
export class LogoView {
  file: string;
  width: number;
  height: number;
}

/** What everybody sees of the company, before they are signed in too. */
export class CompanyLookView {
  name: string;
  /** `#rrggbb` as it was chosen. */
  accent: string;
  logo: LogoView | null;
}

/** The look as admins change it. */
export class CompanyView {
  /** Counts the changes; to be sent back with the next one. */
  version: number;
  look: CompanyLookView;
  /** null while nobody has chosen anything. */
  chosenAt: string | null;
}

export const toCompanyLookView = ({ name, accent, logo }: CompanyLook): CompanyLookView => ({
  name,
  accent,
  logo,
});

export const toCompanyView = (look: CompanyLook): CompanyView => ({
  version: look.version,
  look: toCompanyLookView(look),
  chosenAt: look.chosenAt?.toISOString() ?? null,
});
