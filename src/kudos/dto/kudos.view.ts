import { nameOf } from '../../people/dto/person.view.js';
import { editableUntil } from '../kudos-rules.js';
import type { KudosRow } from '../kudos.repository.js';

/** One side of thanks, as they were called and where they stood then. */
export class KudosPersonView {
  id: string;
  name: string;
  department: string | null;
}

export class KudosBehaviourView {
  slug: string;
  title: string;
}

/** Thanks from one colleague to another. */
export class KudosView {
  id: string;
  from: KudosPersonView;
  to: KudosPersonView;
  behaviour: KudosBehaviourView;
  /** Empty where one of them was erased. */
  sentence: string;
  /** The piece of work that it was for. */
  about: string | null;
  givenAt: string;
  /** Which side the caller is on. */
  mine: 'from' | 'to' | null;
  /** Whether the giver, and whether the receiver, lets everybody read them. */
  giverAgrees: boolean;
  receiverAgrees: boolean;
  /** Until when the caller may change the words; null where they may not. */
  editableUntil: string | null;
  /** Whether an admin took them away after a report; only their giver sees them then. */
  isHidden: boolean;
}

export class KudosPageView {
  items: KudosView[];
  nextCursor: string | null;
}

/** Thanks as a reader sees them. */
export function toKudosView(row: KudosRow, readerId: number, now: Date): KudosView {
  const until = editableUntil(row.givenAt);
  const isGiver = row.giverId === readerId;
  return {
    id: row.publicId,
    from: {
      id: row.giverPublicId,
      name: nameOf({ givenName: row.giverGivenName, familyName: row.giverFamilyName }),
      department: row.giverDepartment,
    },
    to: {
      id: row.receiverPublicId,
      name: nameOf({ givenName: row.receiverGivenName, familyName: row.receiverFamilyName }),
      department: row.receiverDepartment,
    },
    behaviour: { slug: row.behaviour, title: row.behaviourTitle },
    sentence: row.sentence,
    about: row.about,
    givenAt: row.givenAt.toISOString(),
    mine: sideOf(row, readerId),
    giverAgrees: row.giverAgrees,
    receiverAgrees: row.receiverAgrees,
    editableUntil: isGiver && row.status === 'standing' && until > now ? until.toISOString() : null,
    isHidden: row.status === 'hidden',
  };
}

function sideOf({ giverId, receiverId }: KudosRow, readerId: number): KudosView['mine'] {
  if (giverId === readerId) return 'from';
  return receiverId === readerId ? 'to' : null;
}
