import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import { Database, slots } from '../database/database.js';
import { type DepartmentLink, DepartmentTree } from './department-tree.js';

export interface NamedDepartment {
  id: number;
  publicId: string;
  name: string;
}

const TURN = 'departments.tree-changed-at';

/** Stores which department is part of which. */
@Injectable()
export class DepartmentParentsRepository {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The whole tree: one small row for each department that is part of another. */
  async tree(): Promise<DepartmentTree> {
    return new DepartmentTree(
      await this.database.query<DepartmentLink>(
        'SELECT department_id AS departmentId, parent_id AS parentId FROM department_parents',
      ),
    );
  }

  async find(publicId: string): Promise<NamedDepartment | null> {
    return await this.database.first(
      'SELECT id, public_id AS publicId, name FROM departments WHERE public_id = ?',
      [publicId],
    );
  }

  /** By id, the names of departments. */
  async names(ids: readonly number[]): Promise<Map<number, NamedDepartment>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<NamedDepartment>(
      `SELECT id, public_id AS publicId, name FROM departments WHERE id IN (${slots(ids)})`,
      ids,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * The first act of a run that changes the tree: whoever changes it at the same moment waits here and then reads what was written.
   * Two changes of different departments can make a loop together that neither makes alone.
   */
  async takeTurn(): Promise<void> {
    await this.settings.put(TURN, this.clock.now().toISOString());
  }

  /** Says what a department is part of; inside a run that has taken its turn. */
  async set(departmentId: number, parentId: number | null): Promise<void> {
    if (parentId === null) {
      await this.database.execute('DELETE FROM department_parents WHERE department_id = ?', [departmentId]);
      return;
    }
    const row = { department_id: departmentId, parent_id: parentId, set_at: this.clock.now() };
    if (await this.database.insertOnce('department_parents', row)) return;
    await this.database.execute(
      'UPDATE department_parents SET parent_id = ?, set_at = ? WHERE department_id = ?',
      [parentId, row.set_at, departmentId],
    );
  }
}
