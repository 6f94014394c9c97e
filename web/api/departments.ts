import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from './client.js';

const MOST_PAGES = 10;

/** The departments to choose from, by name: the first 2,000. */
export const departmentsQuery = queryOptions({
  queryKey: ['departments', 'all'],
  queryFn: async ({ signal }) => {
    const found: View<'DepartmentView'>[] = [];
    let cursor: string | null = '';
    for (let page = 0; page < MOST_PAGES && cursor !== null; page++) {
      const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor && { cursor }) };
      const { items, nextCursor }: View<'DepartmentsPageView'> = await ask(
        api.GET('/api/departments', { params: { query }, signal }),
      );
      found.push(...items);
      cursor = nextCursor;
    }
    return found;
  },
  staleTime: 5 * 60_000,
});
