import { IsBoolean, IsOptional, IsString, Length } from 'class-validator';

export class SignInDto {
  /** E-mail address in any case, or employee number. */
  @IsString()
  @Length(1, 254)
  login: string;

  @IsString()
  @Length(1, 200)
  password: string;

  /** Several people use this device: the session ends after three minutes without use, and with the browser's window. */
  @IsOptional()
  @IsBoolean()
  sharedDevice?: boolean;
}
