import { queryOptions } from '@tanstack/react-query';
import type { Choosable } from '../api/choosable.js';
import { api, ask, type View } from '../api/client.js';

export type Programme = View<'ProgrammeView'>;
export type Shipped = View<'ShippedAssignmentView'>;
export type Rule = View<'CustomerFacingView'>;
export type Effect = View<'CustomerFacingEffectView'>;

/** What a rule names. */
export type Wish = Pick<Rule, 'departments' | 'titles'>;

/** The assignments that came with the product. */
export const shippedQuery = queryOptions({
  queryKey: ['programme', 'waves'],
  queryFn: ({ signal }) => ask(api.GET('/api/programme', { signal })),
});

/** Who meets customers. */
export const ruleQuery = queryOptions({
  queryKey: ['customer-facing'],
  queryFn: ({ signal }) => ask(api.GET('/api/audiences/customer-facing', { signal })),
});

/** Departments that can be chosen, by their names: that is how the rule knows them. */
export const departmentNamesQuery = (sought: string) =>
  queryOptions({
    queryKey: ['departments', 'names', sought],
    queryFn: async ({ signal }): Promise<Choosable[]> => {
      const query = { text: sought, limit: 50 };
      const { items } = await ask(api.GET('/api/departments', { params: { query }, signal }));
      return items.map((one) => ({ ...one, id: one.name }));
    },
  });

/** Whom a rule would reach; changes nothing. */
export const preview = ({ departments, titles }: Wish): Promise<Effect> =>
  ask(api.POST('/api/audiences/customer-facing/preview', { body: { departments, titles } }));

export const change = (body: Rule): Promise<Rule> => ask(api.PUT('/api/audiences/customer-facing', { body }));
