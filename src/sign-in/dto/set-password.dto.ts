import { IsString, Length, MaxLength } from 'class-validator';

export class SetPasswordDto {
  /** What stands behind the `#` of the link. */
  @IsString()
  @Length(20, 100)
  token: string;

  /** 12 to 200 characters. */
  @IsString()
  @MaxLength(1000)
  password: string;
}
