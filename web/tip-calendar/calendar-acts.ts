import type { View } from '../api/client.js';

export type Choice = View<'ChangeTipCalendarDto'>;
type MonthChoice = Choice['months'][number];
type Calendar = View<'TipCalendarView'>;

/** The two series, as the calendar names them. */
export const SERIES = ['everybody', 'customerFacing'] as const;
export type SeriesKey = (typeof SERIES)[number];

/** Something that a trainer wants of the calendar; kept apart from what holds, so that it can be put on top of what somebody else saved meanwhile. */
export type Act =
  | { kind: 'move'; slug: string; series: SeriesKey; to: string }
  | { kind: 'month'; month: string; isSkipped: boolean; pinned: Partial<Record<SeriesKey, string>> }
  | { kind: 'order'; order: NonNullable<Choice['order']> }
  | { kind: 'when'; startsIn: string; workingDay: number; hour: number; newHires: Choice['newHires'] };

/** What is decided now, as it is sent. */
export function choiceOf({
  version,
  startsIn,
  workingDay,
  hour,
  newHires,
  decided,
  chosenOrder,
}: Calendar): Choice {
  const months = decided.map(({ month, isSkipped, everybody, customerFacing }) =>
    monthChoice(month, isSkipped, {
      ...(everybody ? { everybody } : {}),
      ...(customerFacing ? { customerFacing } : {}),
    }),
  );
  const order = chosenOrder && { order: chosenOrder };
  return { version, startsIn, workingDay, hour, newHires, months, ...order };
}

/** A choice with an act on top. A tip that moves leaves a month that was chosen for it before, unless that is over by `firstOpen`. */
export function withAct(choice: Choice, act: Act, firstOpen: string): Choice {
  switch (act.kind) {
    case 'when': {
      const { kind: _, ...when } = act;
      return { ...choice, ...when };
    }
    case 'order':
      return { ...choice, order: act.order };
    case 'month':
      return withMonth(choice, monthChoice(act.month, act.isSkipped, act.pinned));
    case 'move': {
      const { slug, series, to } = act;
      const months = choice.months.map((one) =>
        one.month >= firstOpen && one[series] === slug ? without(one, series) : one,
      );
      const there = months.find(({ month }) => month === to) ?? monthChoice(to, false, {});
      return withMonth({ ...choice, months }, { ...there, isSkipped: false, [series]: slug });
    }
  }
}

const monthChoice = (
  month: string,
  isSkipped: boolean,
  pinned: Partial<Record<SeriesKey, string>>,
): MonthChoice => ({ month, isSkipped, ...pinned });

function without(choice: MonthChoice, series: SeriesKey): MonthChoice {
  const { [series]: _, ...rest } = choice;
  return rest;
}

/** With one month as it says; months for which nothing is decided any more are left out. */
function withMonth(choice: Choice, month: MonthChoice): Choice {
  const months = [...choice.months.filter((one) => one.month !== month.month), month]
    .filter(({ isSkipped, everybody, customerFacing }) => isSkipped || everybody || customerFacing)
    .toSorted((one, other) => (one.month < other.month ? -1 : 1));
  return { ...choice, months };
}
