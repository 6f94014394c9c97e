import { IsIn } from 'class-validator';

/** Settles what was reported about thanks. */
export class SettleKudosDto {
  /** hidden: nobody but their giver reads them any more, and no badge counts them; kept: they stand. */
  @IsIn(['hidden', 'kept'])
  decision: 'hidden' | 'kept';
}
