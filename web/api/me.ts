import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { setLocale } from '../text/locale.js';
import { api, ask, type View } from './client.js';
import { session } from './session.js';

export type Me = View<'MeView'>;
export type Role = Me['roles'][number]['role'];

/** Who is signed in; dates and numbers are written their way from here on. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await ask(api.GET('/api/me', { signal }));
    setLocale([me.locale, ...navigator.languages], me.timeZone);
    session.set({ is: 'open', personId: me.id, isShared: me.session.isShared });
    return me;
  },
  staleTime: 5 * 60_000,
});

/** Who is signed in, on every screen inside the frame. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

export const hasRole = (me: Me, role: Role) => me.roles.some((held) => held.role === role);

/** Whether somebody runs the programme. */
export const isAdmin = (me: Me) => hasRole(me, 'admin');

/** Whether somebody teaches: trainers, and admins, who may do what trainers do. */
export const teaches = (me: Me) => hasRole(me, 'trainer') || isAdmin(me);

/** Whether somebody teaches and was told whom: an admin everybody, a trainer the people of a scope. */
export const teachesSomebody = (me: Me) =>
  me.roles.some(({ role, scope }) => role === 'admin' || (role === 'trainer' && scope.kind !== 'nobody'));

/** Whether somebody sees reports of more than a team. */
export const seesReports = (me: Me) => teaches(me) || hasRole(me, 'viewer');

/** Whether somebody sees a team: their own, or one that they stand in for. */
export const seesTeam = (me: Me) => me.isManager || me.standingInFor.length > 0;

/** Whether somebody may say of others that they saw them do something: trainers, and managers of their line. */
export const signsOff = (me: Me) => teaches(me) || seesTeam(me);
