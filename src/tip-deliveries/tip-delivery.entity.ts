import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { DepartmentEntity, PersonEntity } from '../people/person.entity.js';
import { TipVersionEntity } from '../tips/tip.entity.js';
import type { Acknowledgement } from './acknowledgement.js';

/** A person's tip of a month. How it travels outside the app is not known here: that stands in the outbox. */
@Entity('tip_deliveries')
@Index('uq_tip_deliveries_person', ['personId', 'period'], { unique: true })
@Index('ix_tip_deliveries_period', ['period', 'tipVersionId', 'departmentId'])
@Index('ix_tip_deliveries_planned', ['plannedAt'])
@Index('ix_tip_deliveries_opened', ['openedAt'])
export class TipDeliveryEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_tip_deliveries_person') personId: number;
  /** The month that it belongs to, whenever it arrived. */
  @VarcharColumn(7, { personal: 'kept' }) period: string;
  @ReferenceColumn(() => TipVersionEntity, 'fk_tip_deliveries_tip_version') tipVersionId: number;
  /** Where the person stood when it arrived. */
  @ReferenceColumn(() => DepartmentEntity, 'fk_tip_deliveries_department', { nullable: true })
  departmentId: number | null;
  @InstantColumn() plannedAt: Date;
  /** When it was first opened in the app. */
  @InstantColumn({ nullable: true }) openedAt: Date | null;
  @InstantColumn({ nullable: true }) acknowledgedAt: Date | null;
  @VarcharColumn(16, { nullable: true, personal: 'kept' }) acknowledgedAs: Acknowledgement | null;
}

/** What somebody answered when a tip's question came back; `round` counts how often it did, from 1. */
@Entity('tip_answers')
@Index('uq_tip_answers_person', ['personId', 'period', 'round'], { unique: true })
@Index('ix_tip_answers_period', ['period', 'personId', 'isRight'])
@Index('ix_tip_answers_answered', ['answeredAt'])
export class TipAnswerEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_tip_answers_person') personId: number;
  @VarcharColumn(7, { personal: 'kept' }) period: string;
  @IntegerColumn() round: number;
  /** The place of the chosen option, from 0. */
  @IntegerColumn() choice: number;
  @IntegerColumn() isRight: number;
  @InstantColumn() answeredAt: Date;
}
