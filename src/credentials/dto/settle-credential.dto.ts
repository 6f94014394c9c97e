import { IsBoolean, IsIn } from 'class-validator';
import { NAME_FORMS, type NameForm } from '../name-form.js';

/** Says how one is named in a badge that one takes along, and whether it is shared. */
export class SettleCredentialDto {
  @IsIn(NAME_FORMS)
  nameForm: NameForm;

  /** Whether everybody who has its address may read it. */
  @IsBoolean()
  isShared: boolean;
}
