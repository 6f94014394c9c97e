import type { CustomerFacingEffect, CustomerFacingVersion } from '../customer-facing.js';

/** Which departments and titles meet customers. */
export class CustomerFacingView {
  /** Counts the changes; 0 is the rule that came with the product. */
  version: number;
  departments: string[];
  titles: string[];
}

/** What a rule would mean for people in service today. */
export class CustomerFacingEffectView {
  matching: number;
  /** Of them: whom the rule that holds now leaves out. */
  added: number;
  /** Whom the rule that holds now reaches, and the new one does not. */
  removed: number;
  /** Names that no department has. */
  unknownDepartments: string[];
  /** Titles that nobody has. */
  unknownTitles: string[];
}

export const toCustomerFacingView = ({
  version,
  departments,
  titles,
}: CustomerFacingVersion): CustomerFacingView => ({ version, departments, titles });

export const toCustomerFacingEffectView = (effect: CustomerFacingEffect): CustomerFacingEffectView => effect;
