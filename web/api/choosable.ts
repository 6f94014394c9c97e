import { queryOptions } from '@tanstack/react-query';
import { api, ask } from './client.js';

/** A department, title or location that can be chosen. */
export interface Choosable {
  id: string;
  name: string;
  peopleCount: number;
  /** Of a department: the one that it is part of. */
  parent?: { name: string } | null;
}

export const departmentsQuery = (sought: string) =>
  queryOptions({
    queryKey: ['departments', 'picker', sought],
    queryFn: async ({ signal }): Promise<Choosable[]> => {
      const query = { text: sought, limit: 50 };
      return (await ask(api.GET('/api/departments', { params: { query }, signal }))).items;
    },
  });

export const titlesQuery = (sought: string) =>
  queryOptions({
    queryKey: ['titles', 'picker', sought],
    queryFn: async ({ signal }): Promise<Choosable[]> => {
      const query = { text: sought, limit: 50 };
      const { items } = await ask(api.GET('/api/titles', { params: { query }, signal }));
      return items.map(({ name, peopleCount }) => ({ id: name, name, peopleCount }));
    },
  });

export const locationsQuery = (sought: string) =>
  queryOptions({
    queryKey: ['locations', 'picker', sought],
    queryFn: async ({ signal }): Promise<Choosable[]> => {
      const query = { text: sought, limit: 50 };
      const { items } = await ask(api.GET('/api/locations', { params: { query }, signal }));
      return items.map(({ name, peopleCount }) => ({ id: name, name, peopleCount }));
    },
  });
