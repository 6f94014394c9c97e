import { Entity, Index } from 'typeorm';
import type { Role, Scope } from '../common/access/identity.js';
import {
  IdColumn,
  InstantColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { DepartmentEntity, PersonEntity } from '../people/person.entity.js';

/** A role that a person holds over somebody, from one instant until another unless it is revoked before. */
@Entity('grants')
@Index('uq_grants_public_id', ['publicId'], { unique: true })
@Index('ix_grants_person', ['personId', 'untilAt'])
export class GrantEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => PersonEntity, 'fk_grants_person') personId: number;
  @VarcharColumn(32) role: Role;
  @VarcharColumn(32) scopeKind: Scope['kind'];
  @ReferenceColumn(() => DepartmentEntity, 'fk_grants_scope_department', { nullable: true })
  scopeDepartmentId: number | null;
  @VarcharColumn(120, { nullable: true, personal: 'kept' }) scopeLocation: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_grants_scope_person', { nullable: true })
  scopePersonId: number | null;
  @InstantColumn() fromAt: Date;
  @InstantColumn() untilAt: Date;
  @ReferenceColumn(() => PersonEntity, 'fk_grants_granted_by', { nullable: true }) grantedBy: number | null;
  @InstantColumn() grantedAt: Date;
  @InstantColumn({ nullable: true }) revokedAt: Date | null;
}
