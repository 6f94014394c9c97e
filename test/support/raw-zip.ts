import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive as no honest program would write it. */
export interface RawEntry {
  name: string;
  content: Buffer | string;
  /** As Unix has it. */
  mode?: number;
  flags?: number;
  /** Stored as it is instead of packed. */
  isStored?: boolean;
  /** What the list claims instead of the truth. */
  claimedBytes?: number;
}

/** An archive byte by byte, with whatever names, kinds and claims a test wants. */
export function rawZip(entries: readonly RawEntry[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, mode = 0o100644, flags = 0x800, isStored = false, claimedBytes } of entries) {
    const [plain, named] = [Buffer.from(content), Buffer.from(name)];
    const packed = isStored ? plain : deflateRawSync(plain);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(isStored ? 0 : 8, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claimedBytes ?? plain.length, 18);
    facts.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, named, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), facts, rest, named]));
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06', 'latin1'), end, Buffer.from(comment)]);
}
