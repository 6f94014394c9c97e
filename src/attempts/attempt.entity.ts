import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';
import { LessonProgressEntity } from '../progress/progress.entity.js';

/** One try at a quiz or one walk through a scenario; only the learner ever sees it. At most one is open (`openKey` 1). */
@Entity('attempts')
@Index('uq_attempts_public_id', ['publicId'], { unique: true })
@Index('uq_attempts_number', ['lessonProgressId', 'number'], { unique: true })
@Index('uq_attempts_open', ['lessonProgressId', 'openKey'], { unique: true })
@Index('ix_attempts_person', ['personId'])
@Index('ix_attempts_started', ['startedAt'])
export class AttemptEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => PersonEntity, 'fk_attempts_person') personId: number;
  @ReferenceColumn(() => LessonProgressEntity, 'fk_attempts_lesson_progress') lessonProgressId: number;
  @IntegerColumn() number: number;
  @IntegerColumn({ nullable: true }) openKey: number | null;
  @JsonColumn({ personal: 'erasable' }) asked: unknown;
  @JsonColumn({ personal: 'erasable' }) answers: unknown;
  @IntegerColumn() revision: number;
  @IntegerColumn({ nullable: true }) scorePermille: number | null;
  @IntegerColumn({ nullable: true }) passed: number | null;
  @InstantColumn() startedAt: Date;
  @InstantColumn({ nullable: true }) submittedAt: Date | null;
}

/** A trainer's act: this learner may try so many times more. */
@Entity('attempt_unlocks')
@Index('ix_attempt_unlocks_lesson', ['lessonProgressId'])
export class AttemptUnlockEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => LessonProgressEntity, 'fk_attempt_unlocks_lesson_progress') lessonProgressId: number;
  @IntegerColumn() extraAttempts: number;
  @VarcharColumn(500, { personal: 'erasable', erasedTo: "''" }) note: string;
  @ReferenceColumn(() => PersonEntity, 'fk_attempt_unlocks_unlocked_by') unlockedBy: number;
  @InstantColumn() unlockedAt: Date;
}
