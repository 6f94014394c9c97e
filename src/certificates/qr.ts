import qrcode from 'qrcode-generator';

/** Fifteen parts of a hundred may be unreadable: paper gets folded. */
const CORRECTION = 'M';
/** What must stay empty around it, in modules. */
export const QUIET_ZONE = 4;

/** An address as the dark modules of a QR code, row by row. */
export function qrModules(address: string): boolean[][] {
  // Type 0: as large as the address needs.
  const code = qrcode(0, CORRECTION);
  code.addData(address);
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => code.isDark(row, column)),
  );
}
