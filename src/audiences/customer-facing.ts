import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { clean } from '../common/text-keys.js';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import type { AudienceContext, CustomerFacingRule } from '../audience-rules/audience.js';
import { customerFacingChangedMeanwhile } from './audiences.errors.js';
import { CustomerFacingRepository } from './customer-facing.repository.js';

const SETTING = 'audience.customer-facing';
export const CUSTOMER_FACING_CHANGED = 'audiences.customer-facing-changed';

/** Who meets customers until the admin says otherwise. */
export const SHIPPED_RULE: CustomerFacingRule = {
  departments: ['Customer Care', 'Branch Operations', 'Field Service', 'Sales'],
  titles: ['Receptionist'],
};

/** The rule with the number of its changes; 0 is the shipped one. */
export interface CustomerFacingVersion extends CustomerFacingRule {
  version: number;
}

/** What a rule would mean for whoever is in service today. */
export interface CustomerFacingEffect {
  matching: number;
  /** Of them: whom the rule that holds now leaves out. */
  added: number;
  /** Whom the rule that holds now reaches, and the new one does not. */
  removed: number;
  /** Names of the rule that nobody's department or title has, perhaps misspelt. */
  unknownDepartments: string[];
  unknownTitles: string[];
}

const tidy = (names: readonly string[]) => [...new Set(names.map(clean))].filter((name) => name !== '');
const tidied = ({ departments, titles }: CustomerFacingRule): CustomerFacingRule => ({
  departments: tidy(departments),
  titles: tidy(titles),
});

/** The rule on who meets customers, and so on who gets the detailed track. */
@Injectable()
export class CustomerFacing {
  constructor(
    private readonly settings: Settings,
    private readonly people: CustomerFacingRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  async rule(): Promise<CustomerFacingVersion> {
    return versionOf(await this.stored());
  }

  /** How many people a rule would reach, and what that changes; changes nothing itself. */
  async preview(rule: CustomerFacingRule, context: AudienceContext): Promise<CustomerFacingEffect> {
    const wanted = tidied(rule);
    return {
      ...(await this.people.compare(wanted, await this.rule(), context)),
      unknownDepartments: await this.people.unknownDepartments(wanted.departments),
      unknownTitles: await this.people.unknownTitles(wanted.titles, context.today),
    };
  }

  /**
   * Replaces the rule; people whom it reaches now are enrolled soon after, nobody loses a track. Throws
   * CUSTOMER_FACING_CHANGED_MEANWHILE when `version` is not the one that holds.
   */
  async change(
    identity: Identity,
    { version, ...wish }: CustomerFacingVersion,
  ): Promise<CustomerFacingVersion> {
    const rule = { ...tidied(wish), version: version + 1 };
    await this.transactions.run(async () => {
      const before = await this.stored();
      const isCurrent = versionOf(before).version === version;
      if (!isCurrent || !(await this.settings.replace(SETTING, before, rule)))
        throw customerFacingChangedMeanwhile();
      await this.audit.record({
        actor: identity.personId,
        action: 'audiences.customer-facing-changed',
        subject: { type: 'setting', id: null },
        facts: {
          version: rule.version,
          departments: rule.departments.join('; '),
          titles: rule.titles.join('; '),
        },
      });
      await this.events.record({ kind: CUSTOMER_FACING_CHANGED });
    });
    return rule;
  }

  private async stored(): Promise<StoredRule | null> {
    // The setting is written by `change` alone.
    return (await this.settings.find(SETTING)) as StoredRule | null;
  }
}

/** Rules that were stored before they were numbered have no version. */
type StoredRule = CustomerFacingRule & { version?: number };

function versionOf(stored: StoredRule | null): CustomerFacingVersion {
  if (stored === null) return { ...SHIPPED_RULE, version: 0 };
  return { ...stored, version: stored.version ?? 1 };
}
