import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';
import type { MessageName } from '../message-texts/message-catalogue.js';

/** Where a text comes from: the content folder, or somebody who wrote it in the browser, which goes before. */
export type TextOrigin = 'folder' | 'browser';

/** What a message says in a language; one that was written in the browser and given up again is empty. */
@Entity('message_texts')
@Index('uq_message_texts_text', ['message', 'language', 'origin'], { unique: true })
export class MessageTextEntity {
  @IdColumn() id: number;
  @VarcharColumn(40, { personal: 'kept' }) message: MessageName;
  @VarcharColumn(16, { personal: 'kept' }) language: string;
  @VarcharColumn(16, { personal: 'kept' }) origin: TextOrigin;
  @VarcharColumn(200, { nullable: true, personal: 'kept' }) subject: string | null;
  @VarcharColumn(150, { nullable: true, personal: 'kept' }) button: string | null;
  @TextColumn({ nullable: true, personal: 'kept' }) body: string | null;
  @VarcharColumn(64, { nullable: true, personal: 'kept' }) hash: string | null;
  /** What would be said without it, when it was written; null for texts of the folder. */
  @VarcharColumn(64, { nullable: true, personal: 'kept' }) baseHash: string | null;
  /** Rises with every change in the browser, also where it is given up; whoever changes it names the one that they read. */
  @IntegerColumn() version: number;
  @ReferenceColumn(() => PersonEntity, 'fk_message_texts_changed_by', { nullable: true }) changedBy:
    number | null;
  @InstantColumn({ nullable: true }) changedAt: Date | null;
}
