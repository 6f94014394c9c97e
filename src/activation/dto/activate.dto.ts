import { IsBoolean, IsOptional, IsString, Length, MaxLength } from 'class-validator';

export class ActivateDto {
  /** As on the slip, in any case. */
  @IsString()
  @Length(1, 64)
  employeeNumber: string;

  /** As on the slip, in any case, with or without dashes. */
  @IsString()
  @Length(1, 40)
  code: string;

  /** 12 to 200 characters. */
  @IsString()
  @MaxLength(1000)
  password: string;

  /** Several people use this device: the session ends after three minutes without use. */
  @IsOptional()
  @IsBoolean()
  sharedDevice?: boolean;
}
