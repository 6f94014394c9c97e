import type { Page } from '../../common/paging/page.js';
import type { ListedImport } from '../import-history.service.js';
import { ImportView, toImportView } from './import.view.js';

export class ImportListedView extends ImportView {
  /** Whether its rows can still be asked for. */
  areRowsKept: boolean;
}

export class ImportsPageView implements Page<ImportListedView> {
  items: ImportListedView[];
  nextCursor: string | null;
}

export const toImportsPageView = ({ items, nextCursor }: Page<ListedImport>): ImportsPageView => ({
  items: items.map(({ record, areRowsKept }) => ({ ...toImportView(record), areRowsKept })),
  nextCursor,
});
