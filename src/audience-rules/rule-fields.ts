/** One thing that is wrong with a rule, and where: `rule.of[1].titles`. */
export interface RuleMistake {
  code: string;
  field: string;
  message: string;
}

/** Reads the fields of one part of a rule; after a mistake a harmless value is returned, so that every mistake is found at once. */
export class RuleFields {
  private readonly asked = new Set<string>();
  private readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    value: unknown,
    private readonly place: string,
    private readonly note: (mistake: RuleMistake) => void,
  ) {
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isMap)
      this.mistake('', 'RULE_PART_INVALID', 'Here a part of a rule is needed: an object with a kind.');
    this.facts = isMap ? Object.fromEntries(Object.entries(value)) : {};
  }

  mistake(key: string, code: string, message: string): void {
    this.note({ code, field: key === '' ? this.place : `${this.place}.${key}`, message });
  }

  value(key: string): unknown {
    this.asked.add(key);
    return this.facts[key];
  }

  map(key: string): RuleFields {
    return new RuleFields(this.value(key), `${this.place}.${key}`, this.note);
  }

  oneOf<T extends string>(key: string, allowed: readonly [T, ...T[]]): T {
    const value = this.value(key);
    const found = allowed.find((one) => one === value);
    if (found === undefined)
      this.mistake(key, 'RULE_CHOICE_UNKNOWN', `Here one of these is needed: ${allowed.join(', ')}.`);
    return found ?? allowed[0];
  }

  someOf<T extends string>(key: string, allowed: readonly [T, ...T[]]): T[] {
    return this.list(key, allowed.length).flatMap((value, index) => {
      const found = allowed.find((one) => one === value);
      if (found === undefined)
        this.mistake(`${key}[${index}]`, 'RULE_CHOICE_UNKNOWN', `Use one of these: ${allowed.join(', ')}.`);
      return found ?? [];
    });
  }

  /** Yes or no; left out means no. */
  truth(key: string): boolean {
    const value = this.value(key) ?? false;
    if (typeof value !== 'boolean') this.mistake(key, 'RULE_TRUTH_INVALID', 'Here true or false is needed.');
    return value === true;
  }

  text(key: string, longest: number): string {
    return this.textOf(this.value(key), key, longest);
  }

  texts(key: string, most: number, longest: number): string[] {
    return this.list(key, most).map((value, index) => this.textOf(value, `${key}[${index}]`, longest));
  }

  /** At least one and at most so many. */
  list(key: string, most: number): unknown[] {
    const value = this.value(key);
    const isList = Array.isArray(value) && value.length > 0 && value.length <= most;
    if (!isList) this.mistake(key, 'RULE_LIST_INVALID', `Here a list of 1 to ${most} is needed.`);
    return isList ? value : [];
  }

  /** To be called last: names every field that nothing asked for. */
  end(): void {
    for (const key of Object.keys(this.facts)) {
      if (this.asked.has(key)) continue;
      this.mistake(
        key,
        'RULE_FIELD_UNKNOWN',
        `There is no such field here: use ${[...this.asked].join(', ')}.`,
      );
    }
  }

  private textOf(value: unknown, key: string, longest: number): string {
    const isText = typeof value === 'string' && value.trim() !== '' && value.length <= longest;
    if (!isText)
      this.mistake(key, 'RULE_TEXT_INVALID', `Here a text of 1 to ${longest} characters is needed.`);
    return isText ? value : '';
  }
}
