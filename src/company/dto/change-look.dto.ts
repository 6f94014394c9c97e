import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { IsTruth } from '../../common/http/is-truth.js';
import { Folded } from '../../common/http/folded.js';

/** Name, accent colour and logo of the company; the logo itself is the multipart field `logo`. */
export class ChangeLookDto {
  /** The version that was read: another one means that somebody was quicker. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  version: number;

  @Folded()
  @IsString()
  @MaxLength(60)
  @Matches(/^[^\p{Cc}]+$/u)
  name: string;

  /** `#rrggbb` */
  @Matches(/^#[0-9a-f]{6}$/i)
  accent: string;

  /** true: the company has no logo any more. */
  @IsOptional()
  @IsTruth()
  removeLogo: boolean = false;
}
