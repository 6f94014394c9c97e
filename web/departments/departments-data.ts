import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';
import { isText } from '../text/search-values.js';

export type Department = View<'DepartmentView'>;

export interface DepartmentsSearch {
  q?: string;
}

export const readDepartmentsSearch = ({ q }: Record<string, unknown>): DepartmentsSearch =>
  isText(q) ? { q: String(q) } : {};

/** Every list of departments, here and in pickers. */
export const DEPARTMENTS_KEY = ['departments'];

/** Says what a department is part of; null for nothing. */
export const setParent = (id: string, parent: string | null) =>
  tell(api.PUT('/api/departments/{id}/parent', { params: { path: { id } }, body: { parent } }));

/** Departments as a tree, or by name where some are sought; each with who heads it. */
export const departmentsQuery = ({ q }: DepartmentsSearch) =>
  infiniteQueryOptions({
    queryKey: ['departments', 'list', q],
    queryFn: ({ signal, pageParam }) => {
      const query = {
        heads: true,
        tree: true,
        limit: 100,
        ...(q && { text: q }),
        ...(pageParam && { cursor: pageParam }),
      };
      return ask(api.GET('/api/departments', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
