/** What a due rule means for somebody new who starts on the next Monday. */
export class DueExampleView {
  startsOn: string;
  dueOn: string | null;
}
