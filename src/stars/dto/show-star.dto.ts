import { IsBoolean } from 'class-validator';

/** Says whether everybody may read one's name as a star. */
export class ShowStarDto {
  @IsBoolean()
  isAgreed: boolean;
}
