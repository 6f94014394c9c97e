import { isIPv6 } from 'node:net';
import { sha256 } from '../common/random.js';
import { clean } from '../common/text-keys.js';

/** The bucket of a login as somebody typed it, whether it exists or not; hashed, since it may be a mistyped password. */
export function loginBucket(login: string): string {
  return `login:${sha256(clean(login).toLowerCase())}`;
}

/** The bucket of an address: one IPv4 address, or the /64 network that one IPv6 subscriber commonly holds. */
export function addressBucket(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return `address:${mapped}`;
  return `address:${isIPv6(address) ? network64(address) : address.slice(0, 64)}`;
}

function network64(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const front = head.split(':').filter(Boolean);
  const back = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
