import { ArrayMaxSize, IsArray, IsInt, IsString, Length, Min } from 'class-validator';

/** Which departments and titles meet customers. */
export class CustomerFacingDto {
  /** Names of departments as the HR export has them. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 120, { each: true })
  departments: string[];

  /** Job titles as the HR export has them. */
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @Length(1, 150, { each: true })
  titles: string[];
}

/** The rule anew, in the place of the version that was read. */
export class ChangeCustomerFacingDto extends CustomerFacingDto {
  /** The version that was read: another one means that somebody was quicker. */
  @IsInt()
  @Min(0)
  version: number;
}
