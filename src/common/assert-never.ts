/** Closes an exhaustive `switch`: the compiler refuses a forgotten case, and a value from outside throws. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
