import { queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type Commitment = View<'CommitmentView'>;
export type Answer = NonNullable<Commitment['answer']>;
export const ANSWERS: readonly Answer[] = ['helped', 'no-difference', 'not-yet', 'dropped'];

/** The reader's commitments, the open one first. */
export const commitmentsQuery = queryOptions({
  queryKey: ['me', 'commitments'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/me/commitments', { signal }))).items,
});

export const openAmong = (commitments: readonly Commitment[] | undefined): Commitment | undefined =>
  commitments?.find(({ isOpen }) => isOpen);

export const makeCommitment = (body: Pick<Commitment, 'colleague' | 'act' | 'askOn'>) =>
  ask(api.PUT('/api/me/commitments/open', { body }));

export const answerCommitment = ({ id }: Commitment, answer: Answer) =>
  tell(api.POST('/api/me/commitments/{id}/answer', { params: { path: { id } }, body: { answer } }));
