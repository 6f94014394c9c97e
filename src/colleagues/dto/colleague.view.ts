import { nameOf } from '../../people/dto/person.view.js';
import type { ColleagueRow } from '../colleagues.repository.js';

/** What every colleague may know of somebody. */
export class ColleagueView {
  id: string;
  name: string;
  title: string | null;
  department: string | null;
}

export class ColleaguesView {
  items: ColleagueView[];
  /** Always null: ten are shown, and more letters find the others. */
  nextCursor: string | null;
}

export const toColleagueView = ({ publicId, title, department, ...person }: ColleagueRow): ColleagueView => ({
  id: publicId,
  name: nameOf(person),
  title,
  department,
});
