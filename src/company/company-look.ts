/** A logo in the file store, by its SHA-256; sides in pixels. */
export interface StoredLogo {
  file: string;
  width: number;
  height: number;
}

/** What the company chose to look like. */
export interface CompanyLook {
  /** Counts the changes; 0 while nobody has chosen anything. */
  version: number;
  name: string;
  /** `#rrggbb`, lower case, as it was chosen: screens make readable shades of it. */
  accent: string;
  logo: StoredLogo | null;
  chosenAt: Date | null;
}

/** The look until an admin chooses one. */
export const SHIPPED_LOOK: CompanyLook = {
  version: 0,
  name: 'Inhouse',
  accent: '#14646e',
  logo: null,
  chosenAt: null,
};
