import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';
import { isAdmin, type Me } from '../api/me.js';

export type Draft = View<'CourseDraftView'>;
export type DraftText = View<'DraftTextView'>;
export type DraftLesson = View<'DraftLessonView'>;
export type Remark = View<'DraftRemarkView'>;
export type Part = Remark['part'];
export type BegunKind = View<'AddLessonDto'>['kind'];
/** What a form holds of a text. */
export type UnderWay = View<'PublishDraftDto'>['underWay'];
export type Typed = Pick<DraftText, 'title' | 'minutes' | 'definition' | 'body'>;

/** Whether somebody writes courses: they reach everybody, so a scope of a part of the company does not do. */
export const writesCourses = (me: Me) =>
  isAdmin(me) || me.roles.some(({ role, scope }) => role === 'trainer' && scope.kind === 'everybody');

export const draftsQuery = queryOptions({
  queryKey: ['course-drafts'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/course-drafts', { signal }))).items,
});

export const draftQuery = (slug: string) =>
  queryOptions({
    queryKey: ['course-drafts', slug],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/course-drafts/{slug}', { params: { path: { slug } }, signal })),
  });

/** Whom publishing a draft concerns; asked anew each time that it may be published. */
export const underWayQuery = (slug: string, version: number) =>
  queryOptions({
    queryKey: ['course-drafts', slug, 'under-way', version],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/course-drafts/{slug}/under-way', { params: { path: { slug } }, signal })),
  });

/** Markdown as a learner sees it. */
export const textPreviewQuery = (slug: string, text: View<'PreviewTextDto'>) =>
  queryOptions({
    queryKey: ['course-draft-preview', slug, text],
    queryFn: async ({ signal }) =>
      (
        await ask(
          api.POST('/api/course-drafts/{slug}/preview', {
            params: { path: { slug } },
            body: text,
            signal,
          }),
        )
      ).html,
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** Takes over what an act answered, unless a later answer was quicker. */
export function takeDraft(queryClient: QueryClient, draft: Draft): void {
  queryClient.setQueryData(draftQuery(draft.slug).queryKey, (known) =>
    known && known.version > draft.version ? known : draft,
  );
}

export const beginCourse = (course: { title: string; language: string }) =>
  ask(api.POST('/api/course-drafts', { body: course }));

export const editCourse = (slug: string) =>
  ask(api.PUT('/api/course-drafts/{slug}', { params: { path: { slug } } }));

export const discardDraft = (slug: string) =>
  tell(api.DELETE('/api/course-drafts/{slug}', { params: { path: { slug } } }));

export const saveText = (slug: string, id: string, body: Typed & { version: number }) =>
  ask(api.PUT('/api/course-drafts/{slug}/texts/{id}', { params: { path: { slug, id } }, body }));

export const addLesson = (slug: string, lesson: { kind: BegunKind; title: string }) =>
  ask(api.POST('/api/course-drafts/{slug}/lessons', { params: { path: { slug } }, body: lesson }));

export const removeLesson = (slug: string, lesson: string) =>
  ask(api.DELETE('/api/course-drafts/{slug}/lessons/{lesson}', { params: { path: { slug, lesson } } }));

export const arrangeLessons = (slug: string, lessons: string[]) =>
  ask(api.PUT('/api/course-drafts/{slug}/order', { params: { path: { slug } }, body: { lessons } }));

export const publishDraft = (slug: string, wish: View<'PublishDraftDto'>) =>
  tell(api.POST('/api/course-drafts/{slug}/publication', { params: { path: { slug } }, body: wish }));

/** Every text of a draft, the course's own page first. */
export const textsOf = ({ page, lessons }: Draft): DraftText[] => [
  page,
  ...lessons.flatMap(({ texts }) => texts),
];

/** How the address names a text; the course's own page needs no name. */
export const addressOf = (draft: Draft, { id, name }: DraftText): { text?: string } =>
  id === draft.page.id ? {} : { text: name.replace(/\.md$/, '') };
