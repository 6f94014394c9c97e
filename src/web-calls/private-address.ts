import { BlockList, isIP } from 'node:net';

/** IPv4 networks that no stranger's server has: RFC 6890 and what follows it, multicast, and what clouds keep for themselves. */
const NOT_PUBLIC_4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Alibaba's and Oracle's metadata stand in networks named above; Azure's agent answers at a public address.
  ['168.63.129.16', 32],
];

/** Within 2000::/3, what leads elsewhere or nowhere: protocol assignments with Teredo, documentation, 6to4. */
const NOT_PUBLIC_6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** Never to be called, whatever a setting allows: the servers of clouds that hand out keys stand there. */
const METADATA: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['169.254.0.0', 16, 'ipv4'],
  ['100.100.100.200', 32, 'ipv4'],
  ['168.63.129.16', 32, 'ipv4'],
  ['fe80::', 10, 'ipv6'],
  ['fd00:ec2::', 32, 'ipv6'],
];

const notPublic4 = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_4) notPublic4.addSubnet(net, prefix, 'ipv4');
const notPublic6 = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_6) notPublic6.addSubnet(net, prefix, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const metadata = new BlockList();
for (const [net, prefix, family] of METADATA) metadata.addSubnet(net, prefix, family);

/** Addresses in IPv6 that stand for one in IPv4: mapped, and translated. */
const carries4 = new BlockList();
carries4.addSubnet('::ffff:0:0', 96, 'ipv6');
carries4.addSubnet('64:ff9b::', 96, 'ipv6');
carries4.addSubnet('64:ff9b:1::', 48, 'ipv6');

/** What an address is to whoever would call it: `public` anywhere on the internet, `private` within a network, `never` to be called at all. */
export type AddressKind = 'public' | 'private' | 'never';

/** Decides what an IP address is; whatever is no address at all is `never`. An IPv6 one that carries an IPv4 one is never called. */
export function addressKind(address: string): AddressKind {
  const family = isIP(address);
  if (family === 0 || address.includes('%')) return 'never';
  if (family === 4) {
    if (metadata.check(address, 'ipv4')) return 'never';
    return notPublic4.check(address, 'ipv4') ? 'private' : 'public';
  }
  if (carries4.check(address, 'ipv6') || metadata.check(address, 'ipv6')) return 'never';
  return global6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6') ? 'public' : 'private';
}

/** Whether an address may be called: a private one where the settings allow that. */
export function mayCall(address: string, allowsPrivate: boolean): boolean {
  const kind = addressKind(address);
  return kind === 'public' || (kind === 'private' && allowsPrivate);
}
