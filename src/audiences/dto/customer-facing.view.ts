import type { CustomerFacingRule } from '../audience.js';

/** Which departments and titles meet customers. */
export class CustomerFacingView {
  departments: string[];
  titles: string[];
}

export const toCustomerFacingView = ({ departments, titles }: CustomerFacingRule): CustomerFacingView => ({
  departments,
  titles,
});
