import { IsEmail, IsOptional, IsString, Length, MaxLength } from 'class-validator';

export class FirstAdminDto {
  /** What stands behind the `#` of the link that the first start printed. */
  @IsString()
  @Length(20, 100)
  token: string;

  /** As in the HR export, so that the first import knows them. */
  @IsString()
  @Length(1, 64)
  employeeNumber: string;

  @IsString()
  @Length(1, 100)
  givenName: string;

  @IsString()
  @Length(1, 100)
  familyName: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  /** 12 to 200 characters. */
  @IsString()
  @MaxLength(1000)
  password: string;
}
