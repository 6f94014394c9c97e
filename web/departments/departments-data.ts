import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import { isText } from '../text/search-values.js';

export type Department = View<'DepartmentView'>;

export interface DepartmentsSearch {
  q?: string;
}

export const readDepartmentsSearch = ({ q }: Record<string, unknown>): DepartmentsSearch =>
  isText(q) ? { q: String(q) } : {};

/** Departments by name, each with who heads it. */
export const departmentsQuery = ({ q }: DepartmentsSearch) =>
  infiniteQueryOptions({
    queryKey: ['departments', 'list', q],
    queryFn: ({ signal, pageParam }) => {
      const query = {
        heads: true,
        limit: 100,
        ...(q && { text: q }),
        ...(pageParam && { cursor: pageParam }),
      };
      return ask(api.GET('/api/departments', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
