import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length } from 'class-validator';

/** Names the panel of a round. */
export class NamePanelDto {
  /** The ids of three to seven people of `GET /api/colleagues`. */
  @IsArray()
  @ArrayMinSize(3)
  @ArrayMaxSize(7)
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  people: string[];
}
