import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn } from '../database/columns.js';
import { DepartmentEntity } from '../people/person.entity.js';

/** Which department another one is part of; one without a row is part of none. HR files name departments, admins say this. */
@Entity('department_parents')
@Index('uq_department_parents_department', ['departmentId'], { unique: true })
@Index('ix_department_parents_parent', ['parentId'])
export class DepartmentParentEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => DepartmentEntity, 'fk_department_parents_department') departmentId: number;
  @ReferenceColumn(() => DepartmentEntity, 'fk_department_parents_parent') parentId: number;
  @InstantColumn() setAt: Date;
}
