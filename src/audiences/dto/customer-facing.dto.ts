import { ArrayMaxSize, IsArray, IsString, Length } from 'class-validator';

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
