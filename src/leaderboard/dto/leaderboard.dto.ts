import { IsBoolean } from 'class-validator';

export class TurnLeaderboardDto {
  @IsBoolean()
  isOn: boolean;
}

export class BeNamedDto {
  @IsBoolean()
  isNamed: boolean;
}
