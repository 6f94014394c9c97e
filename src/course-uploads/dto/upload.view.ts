import { CourseDraftView, toCourseDraftView } from '../../course-drafts/dto/course-draft.view.js';
import type { WholeDraft } from '../../course-drafts/course-drafts.service.js';

/** What was uploaded, and the draft with it. */
export class UploadView {
  /** By which a text names it. */
  name: string;
  draft: CourseDraftView;
}

export const toUploadView = (name: string, draft: WholeDraft): UploadView => ({
  name,
  draft: toCourseDraftView(draft),
});
