import type { Page } from '../../common/paging/page.js';
import { CompletionRowView } from './completion-row.view.js';

export class CompletionPageView implements Page<CompletionRowView> {
  items: CompletionRowView[];
  nextCursor: string | null;
}
