import { IsString, Length, MaxLength } from 'class-validator';

export class ChangePasswordDto {
  /** The present password. */
  @IsString()
  @Length(1, 200)
  current: string;

  /** 12 to 200 characters. */
  @IsString()
  @MaxLength(1000)
  next: string;
}
