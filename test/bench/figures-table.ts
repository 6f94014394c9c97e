/** One line of what a bench prints. */
export interface Figure {
  what: string;
  ours: string;
  bare: string;
  ratio: string;
  target: string;
}

const HEADINGS: Figure = { what: '', ours: 'Inhouse', bare: 'bare driver', ratio: 'ratio', target: 'target' };

export const count = (number: number): string => Math.round(number).toLocaleString('en-GB');
export const perSecond = (rate: number, unit: string): string => `${count(rate)} ${unit}/s`;
export const milliseconds = (ms: number): string => `${ms < 100 ? ms.toFixed(1) : count(ms)} ms`;
export const megabytes = (bytes: number): string => `${count(bytes / 1024 / 1024)} MB`;
/** Of a thousand bytes, as the build counts what it made. */
export const kilobytes = (bytes: number): string => `${count(bytes / 1000)} kB`;
export const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** A figure that stands for itself, without a counterpart on the bare driver. */
export const alone = (what: string, ours: string, target = ''): Figure => ({
  what,
  ours,
  bare: '',
  ratio: '',
  target,
});

/** A rate that should be at least a share of the bare driver's. */
export function rateFigure(
  what: string,
  { ours, bare }: { ours: number; bare: number },
  unit: string,
  leastShare: number,
): Figure {
  return {
    what,
    ours: perSecond(ours, unit),
    bare: perSecond(bare, unit),
    ratio: percent(ours / bare),
    target: `≥ ${percent(leastShare)}`,
  };
}

/** A remark below a figure; it may be longer than the columns are wide. */
export const remark = (what: string): Figure => alone(what, '');

/** The figures as columns, ready to be printed; `headings` says what stands beside what where that is not the bare driver. */
export function tableOf(title: string, figures: readonly Figure[], headings: Partial<Figure> = {}): string {
  const rows = [{ ...HEADINGS, ...headings }, ...figures];
  const columns = ['what', 'ours', 'bare', 'ratio', 'target'] as const;
  const measured = rows.filter(({ ours }) => ours !== '');
  const widths = columns.map((column) => Math.max(...measured.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    columns
      .map((column, index) => {
        const width = widths[index] ?? 0;
        return index === 0 ? row[column].padEnd(width) : row[column].padStart(width);
      })
      .join('   ')
      .trimEnd(),
  );
  return [`\n${title}`, ...lines].join('\n');
}
