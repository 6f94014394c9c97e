import type { Draft } from '../assign/draft.js';
import { dueRequest, mistakeInDue } from '../assign/due-draft.js';
import { toRule } from '../audiences/rule-draft.js';
import type { Edit } from './edit-data.js';

/** What a form holds beside what stood in it: only what differs is sent. */
export interface Edited {
  isFinished: boolean;
  isNameNew: boolean;
  isAudienceNew: boolean;
  isDueNew: boolean;
  request: Edit;
}

const ruleOf = ({ rule }: Draft) => rule.map(toRule)[0];

/** Compares a draft with the one that the form began with. `today` is the reader's day. */
export function editedOf(start: Draft, draft: Draft, version: number, today: string): Edited {
  const rule = ruleOf(draft);
  const name = draft.name.trim();
  const isNameNew = name !== start.name;
  const isAudienceNew = JSON.stringify(rule) !== JSON.stringify(ruleOf(start));
  const isDueNew = JSON.stringify(dueRequest(draft)) !== JSON.stringify(dueRequest(start));
  return {
    // A day that stood there may be over by now, and stays where nobody touches it.
    isFinished: name !== '' && rule !== null && (!isDueNew || mistakeInDue(draft, today) === null),
    isNameNew,
    isAudienceNew,
    isDueNew,
    request: {
      version,
      leavers: 'keep',
      dueDates: 'keep',
      ...(isNameNew && { name }),
      ...(isAudienceNew && rule && { audience: { rule } }),
      ...(isDueNew && { due: dueRequest(draft) }),
    },
  };
}
