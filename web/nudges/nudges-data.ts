import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

/** A team by its head, or one person of one. */
export type Nudged = { of: string; direct: boolean } | { person: { id: string; name: string } };

export type NudgedState = View<'NudgeDto'>['state'];

export const nudgeOf = (whom: Nudged, state: NudgedState) =>
  'person' in whom
    ? { person: whom.person.id, direct: false, state }
    : { of: whom.of, direct: whom.direct, state };

/** Whom a reminder would reach, and what it says. */
export const nudgePreviewQuery = (body: View<'NudgeDto'>) =>
  queryOptions({
    queryKey: ['nudges', 'preview', body],
    queryFn: ({ signal }) => ask(api.POST('/api/team/nudges/preview', { body, signal })),
  });
