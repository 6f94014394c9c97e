import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import { DepartmentParentsRepository, type NamedDepartment } from './department-parents.repository.js';
import type { DepartmentTree } from './department-tree.js';
import {
  departmentLoop,
  departmentNotFound,
  departmentsTooDeep,
  parentNotFound,
} from './departments.errors.js';

/** Somebody has said anew which department is part of which: rules that mean sub-departments may mean others now. */
export const DEPARTMENT_TREE_CHANGED = 'departments.tree-changed';

/** Which department is part of which, as admins say: HR files name departments alone. */
@Injectable()
export class DepartmentParents {
  constructor(
    private readonly parents: DepartmentParentsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  /**
   * Says what a department is part of, null for nothing; saying it again does nothing. Throws DEPARTMENT_NOT_FOUND,
   * DEPARTMENT_PARENT_NOT_FOUND, DEPARTMENT_LOOP with the loop by names, and DEPARTMENTS_TOO_DEEP.
   */
  async set(me: Identity, id: string, parent: string | null): Promise<void> {
    await this.transactions.run(async () => {
      await this.parents.takeTurn();
      const department = await this.parents.find(id);
      if (!department) throw departmentNotFound();
      const above = parent === null ? null : await this.parents.find(parent);
      if (parent !== null && !above) throw parentNotFound(parent);
      const tree = await this.parents.tree();
      const before = tree.parentOf(department.id);
      if (before === (above?.id ?? null)) return;
      if (above) await this.refuse(tree, department, above);
      await this.parents.set(department.id, above?.id ?? null);
      const names = await this.parents.names(before === null ? [] : [before]);
      await this.audit.record({
        actor: me.personId,
        action: 'departments.part-of-set',
        subject: { type: 'department', id: department.id },
        facts: {
          department: department.name,
          partOf: above?.name ?? null,
          before: before === null ? null : (names.get(before)?.name ?? null),
        },
      });
      await this.events.record({ kind: DEPARTMENT_TREE_CHANGED, subjectId: department.id });
    });
  }

  private async refuse(
    tree: DepartmentTree,
    department: NamedDepartment,
    above: NamedDepartment,
  ): Promise<void> {
    const refusal = tree.refusal(department.id, above.id);
    if (refusal?.kind === 'too-deep') throw departmentsTooDeep(refusal.levels);
    if (refusal?.kind !== 'loop') return;
    const names = await this.parents.names(refusal.way);
    throw departmentLoop(refusal.way.map((step) => names.get(step)?.name ?? ''));
  }
}
