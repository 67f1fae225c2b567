import ipaddr from 'ipaddr.js';

/** An address of IPv6 that stands for one of IPv4 (RFC 6052, `64:ff9b::192.0.2.1`): networks of IPv6 alone reach IPv4 so. */
function embedded(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | null {
  return address.range() === 'rfc6052' ? new ipaddr.IPv4(address.toByteArray().slice(12)) : null;
}

/** Whether an IP address, in any notation, is one of the open internet: not this machine, not its network, nothing reserved. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  // `process` unfolds what is mapped (`::ffff:10.0.0.1`).
  const address = ipaddr.process(text);
  return (embedded(address) ?? address).range() === 'unicast';
}

/** Why an address is not asked at all, whatever its name leads to; null where it may be. */
export function addressFault(url: URL): string | null {
  if (url.protocol !== 'https:') return `${url.protocol}// is not asked, only https://`;
  if (url.username !== '' || url.password !== '') return 'the address holds a name or a password';
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (/(?:^|\.)(?:localhost|local|internal)$/i.test(host)) return `${host} is not public`;
  if (ipaddr.isValid(host) && !isPublicAddress(host)) return `${host} is not a public address`;
  return null;
}
