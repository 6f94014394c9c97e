import { ApiProperty } from '@nestjs/swagger';
import { type BehaviourContent, type Place, PLACES } from '../behaviours-file.js';

/** What somebody who shows a behaviour does in a place, and what somebody who does not. */
export class BehaviourExamplesView {
  @ApiProperty({ enum: PLACES })
  place: Place;
  does: string[];
  doesNot: string[];
}

/** Something observable that good service consists of. */
export class BehaviourView {
  slug: string;
  title: string;
  summary: string;
  examples: BehaviourExamplesView[];
}

export class BehavioursView {
  items: BehaviourView[];
  /** Always null: the list is short. */
  nextCursor: string | null;
}

export const toBehaviourView = ({ slug, title, summary, examples }: BehaviourContent): BehaviourView => ({
  slug,
  title,
  summary,
  examples: examples.map(({ place, does, doesNot }) => ({ place, does, doesNot })),
});
