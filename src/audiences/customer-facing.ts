import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { clean } from '../common/text-keys.js';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import type { CustomerFacingRule } from './audience.js';

const SETTING = 'audience.customer-facing';
export const CUSTOMER_FACING_CHANGED = 'audiences.customer-facing-changed';

/** Who meets customers until the admin says otherwise. */
export const SHIPPED_RULE: CustomerFacingRule = {
  departments: ['Customer Care', 'Branch Operations', 'Field Service', 'Sales'],
  titles: ['Receptionist'],
};

const tidy = (names: readonly string[]) => [...new Set(names.map(clean))].filter((name) => name !== '');

/** The rule on who meets customers, and so on who gets the detailed track. */
@Injectable()
export class CustomerFacing {
  constructor(
    private readonly settings: Settings,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  async rule(): Promise<CustomerFacingRule> {
    // The setting is written by `change` alone.
    const stored = (await this.settings.find(SETTING)) as CustomerFacingRule | null;
    return stored ?? SHIPPED_RULE;
  }

  /** Replaces the rule; people whom it reaches now are enrolled soon after, nobody loses a track. */
  async change(identity: Identity, { departments, titles }: CustomerFacingRule): Promise<CustomerFacingRule> {
    const rule = { departments: tidy(departments), titles: tidy(titles) };
    await this.transactions.run(async () => {
      await this.settings.put(SETTING, rule);
      await this.audit.record({
        actor: identity.personId,
        action: 'audiences.customer-facing-changed',
        subject: { type: 'setting', id: null },
        facts: { departments: rule.departments.join('; '), titles: rule.titles.join('; ') },
      });
      await this.events.record({ kind: CUSTOMER_FACING_CHANGED });
    });
    return rule;
  }
}
