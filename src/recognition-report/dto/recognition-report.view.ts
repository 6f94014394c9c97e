import { nameOf } from '../../people/dto/person.view.js';
import type { RecognitionGrouping } from '../recognition-report.repository.js';
import type { RecognitionReport, ToldThanks, Unthanked } from '../recognition-report.service.js';

/** Thanks of a group of five people or more; a side is null where fewer are behind it, or would be given away by it. */
export class RecognitionGroupView {
  /** A department or a behaviour; null for people who were in no department. */
  name: string | null;
  /** Thanks that its people got, and how many people got some. */
  received: number | null;
  receivers: number | null;
  /** Thanks that its people gave, and how many people gave some. */
  given: number | null;
  givers: number | null;
}

/** Recognition given and received, without anybody's name. */
export class RecognitionReportView {
  by: RecognitionGrouping;
  from: string;
  until: string;
  groups: RecognitionGroupView[];
  /** How many groups are kept back, since they are of fewer than five people or would give such a group away. */
  keptBack: number;
}

/** Somebody who reports to the reader. */
export class UnthankedPersonView {
  id: string;
  name: string;
}

/** Whom nobody has thanked since a day, by name and not by any order of merit. */
export class UnthankedView {
  since: string;
  people: UnthankedPersonView[];
}

export const toRecognitionReportView = ({ groups, ...report }: RecognitionReport): RecognitionReportView => ({
  ...report,
  groups: groups.map(toGroupView),
});

const toGroupView = ({ name, received, given }: ToldThanks): RecognitionGroupView => ({
  name,
  received: received?.thanks ?? null,
  receivers: received?.people ?? null,
  given: given?.thanks ?? null,
  givers: given?.people ?? null,
});

export const toUnthankedView = ({ since, people }: Unthanked): UnthankedView => ({
  since,
  people: people.map((person) => ({ id: person.id, name: nameOf(person) })),
});
