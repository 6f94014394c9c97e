import { renderMarkdown } from '../../common/markdown/markdown.js';
import { type WorkshopPlanContent, withBeginnings } from '../workshop-plan.js';

/** A part of the time of a workshop. */
export class WorkshopPlanPartView {
  title: string;
  /** The minute at which it begins; the first begins at 0. */
  from: number;
  minutes: number;
}

/** What a trainer does in a workshop, minute by minute. */
export class WorkshopPlanView {
  slug: string;
  title: string;
  minutes: number;
  /** For how many people it is written. */
  people: string;
  room: string;
  materials: string[];
  parts: WorkshopPlanPartView[];
  html: string;
}

export const toWorkshopPlanView = ({
  slug,
  title,
  minutes,
  facts,
  body,
}: WorkshopPlanContent): WorkshopPlanView => ({
  slug,
  title,
  minutes,
  people: facts.people,
  room: facts.room,
  materials: facts.materials,
  parts: withBeginnings(facts.parts),
  html: renderMarkdown(body, null),
});
