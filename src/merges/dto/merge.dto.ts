import { IsBoolean, IsOptional, IsString, Length } from 'class-validator';

export class MergePersonDto {
  /** Id of the person whose record is merged into this one; their HR system does not lead any more. */
  @IsString()
  @Length(1, 22)
  personId: string;

  /** Only says what would be done. */
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}
