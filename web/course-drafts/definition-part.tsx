import { lazy, Suspense } from 'react';
import { FilmFields } from '../course-files/film-fields.js';
import { besideOriginal } from '../draft-variants/original-line.js';
import { LoadingState } from '../ui/loading-state.js';
import type { Draft, DraftText } from './drafts-data.js';
import { idOf, type Place } from './field-places.js';
import { adviceLines, mistakeLines } from './remark-lines.js';
import type { TextKeeper } from './text-keeper.js';
import { YamlField } from './yaml-field.js';

// With what reads YAML, which articles and films need not.
const FormOfKind = lazy(async () => ({ default: (await import('./form-of-kind.js')).FormOfKind }));

/** Whether lessons of a kind have a form over what is defined in them. */
export const hasForm = (kind: Props['kind']): boolean =>
  kind === 'quiz' || kind === 'scenario' || kind === 'acknowledgement';

interface Props {
  draft: Draft;
  /** As the draft has it. */
  shown: DraftText;
  kind: 'page' | NonNullable<DraftText['kind']>;
  keeper: TextKeeper;
  /** As it is typed. */
  definition: string;
  /** Where a remark leads. */
  place: Place | null;
  onArrived: () => void;
  onTry: (from: string) => void;
}

/** What a text consists of beside its words: questions, a conversation, a film, or the lines that its file says of it. */
export function DefinitionPart({ draft, shown, kind, keeper, definition, place, ...acts }: Props) {
  const error = mistakeLines(draft, shown.id, 'definition');
  const advice = adviceLines(draft, shown.id, 'definition');
  const type = (words: string) => keeper.type({ definition: words });
  switch (kind) {
    case 'video':
      return (
        <FilmFields
          draft={draft}
          id={idOf('definition')}
          definition={definition}
          error={error}
          advice={advice}
          onType={type}
        />
      );
    case 'quiz':
    case 'scenario':
    case 'acknowledgement':
      return (
        <Suspense fallback={<LoadingState />}>
          <FormOfKind
            kind={kind}
            draft={draft}
            shown={shown}
            definition={definition}
            place={place}
            onArrived={acts.onArrived}
            onEdit={(change) => type(change(keeper.standing.get().typed.definition))}
            onLeave={() => keeper.flush()}
            onTry={acts.onTry}
          />
        </Suspense>
      );
    case 'article':
    case 'page':
      if (kind === 'article' && besideOriginal(definition) === '' && error === null) return null;
      return (
        <YamlField
          draft={draft}
          shown={shown}
          kind={kind}
          rows={kind === 'article' ? 14 : 3}
          definition={definition}
          onType={type}
          onLeave={() => keeper.flush()}
        />
      );
  }
}
