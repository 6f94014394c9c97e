/** What Windows refuses in the name of a file, what decides where its ending begins, and what nobody sees. */
const NOT_IN_NAMES = /[<>:"/\\|?*.]|\p{C}|\p{Zl}|\p{Zp}/gu;
/** So that a whole path stays below what Windows takes, in characters. */
const MOST_NAME = 80;
const MOST_NUMBER = 40;

interface Named {
  givenName: string;
  familyName: string;
  employeeNumber: string;
  day: string;
}

const safe = (text: string, most: number): string =>
  [...text.normalize('NFC').replace(NOT_IN_NAMES, '-').replace(/\s+/gu, ' ').trim()]
    .slice(0, most)
    .join('')
    .trim();

/**
 * Names for the files of certificates, in their order: family name, given name, number, day. Every system takes them (they end with a
 * day, so none is a device of Windows), and no two are one where capitals do not count.
 */
export function certificateNames(certificates: readonly Named[]): string[] {
  const taken = new Set<string>();
  return certificates.map(({ givenName, familyName, employeeNumber, day }) => {
    const person = safe(`${familyName} ${givenName}`, MOST_NAME);
    const base = [person, safe(employeeNumber, MOST_NUMBER), day].filter((part) => part !== '').join(' ');
    for (let number = 1; ; number++) {
      const name = number === 1 ? `${base}.pdf` : `${base} (${number}).pdf`;
      // Upper case first: two small letters may share a capital.
      const key = name.toUpperCase().toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}
