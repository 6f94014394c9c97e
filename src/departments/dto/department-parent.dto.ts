import { IsString, Length, ValidateIf } from 'class-validator';

/** What a department is part of. */
export class DepartmentParentDto {
  /** The id of the department that it is part of; null for none. */
  @ValidateIf(({ parent }: DepartmentParentDto) => parent !== null)
  @IsString()
  @Length(1, 22)
  parent: string | null;
}
