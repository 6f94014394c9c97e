import { IsBoolean, IsOptional, IsString, Length } from 'class-validator';

export class ErasePersonDto {
  /** Why, for the audit; without the name of the person. */
  @IsString()
  @Length(3, 500)
  reason: string;

  /** Must be true for somebody who works here or is about to: they lose their way in. */
  @IsOptional()
  @IsBoolean()
  confirmInService?: boolean;
}
