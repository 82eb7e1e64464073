import { BlockList, isIP } from "node:net";
import type { Context } from "hono";
import { isRecord } from "#src/api/contract.ts";

/** Who asks, as far as a server can know. */
export type Client = {
  /** For limits only: it is written nowhere. Of IPv6 the half that a provider gives out: the other one is the client's to choose. */
  readonly address: string;
  readonly isHttps: boolean;
  /** What comes over the wire can be trusted not to have been read on its way: https, or no wire at all. */
  readonly canEnter: boolean;
  /** "https://host:port", as a browser names the page that asks. */
  readonly origin: string;
};

/** Proxies whose word on where a request came from counts. */
export type TrustedProxies = { has(address: string): boolean };

/**
 * "10.0.0.5, 192.168.1.0/24" as it stands in TRUSTED_PROXY.
 *
 * @throws Error whose message is the part that is no address.
 */
export function trustedProxies(text: string): TrustedProxies {
  const list = new BlockList();
  for (const part of text.split(/[\s,]+/).filter((word) => word !== "")) {
    const [address = "", bits] = part.split("/");
    const family = familyOf(address);
    const prefix = Number(bits ?? (family === "ipv6" ? 128 : 32));
    if (family === null || !/^\d+$/.test(bits ?? "0") || prefix > (family === "ipv6" ? 128 : 32)) throw new Error(part);
    list.addSubnet(address, prefix, family);
  }
  return {
    has: (address) => {
      const family = familyOf(address);
      return family !== null && list.check(address, family);
    },
  };
}

function familyOf(address: string): "ipv4" | "ipv6" | null {
  const version = isIP(address);
  if (version === 0) return null;
  return version === 4 ? "ipv4" : "ipv6";
}

/** What any proxy adds. From one that nobody said to trust, it says only that the request was made elsewhere. */
const PASSED_ON = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-IP", "Via"];

/** Who asks. A request of which nothing is known comes from far away, in the clear. */
export function clientOf(c: Context, proxies: TrustedProxies): Client {
  const socket = socketOf(c);
  const host = c.req.header("Host") ?? "";
  if (proxies.has(socket.address)) return behindProxy(c, proxies, socket.address, host);
  const isOwnMachine = isLoopback(socket.address) && isLoopbackHost(host) && isDirect(c);
  return {
    address: limitedAs(socket.address),
    isHttps: socket.isEncrypted,
    canEnter: socket.isEncrypted || isOwnMachine,
    origin: `${socket.isEncrypted ? "https" : "http"}://${host}`,
  };
}

function behindProxy(c: Context, proxies: TrustedProxies, proxy: string, host: string): Client {
  const way = listed(c.req.header("X-Forwarded-For"));
  const isHttps = listed(c.req.header("X-Forwarded-Proto")).at(-1)?.toLowerCase() === "https";
  return {
    // The rightmost that is no proxy of ours: whatever stands before it anybody could have written.
    address: limitedAs(way.findLast((address) => !proxies.has(address)) ?? proxy),
    isHttps,
    canEnter: isHttps,
    origin: `${isHttps ? "https" : "http"}://${listed(c.req.header("X-Forwarded-Host")).at(-1) ?? host}`,
  };
}

function limitedAs(address: string): string {
  if (familyOf(address) !== "ipv6") return address;
  const [front = "", back] = address.split("::");
  const groups = front.split(":").filter((group) => group !== "");
  const missing = back === undefined ? 0 : 8 - groups.length - back.split(":").filter((group) => group !== "").length;
  const padded = [...groups, ...Array.from({ length: missing }, () => "0"), ...(back ?? "").split(":")];
  return `${padded.slice(0, 4).join(":")}::/64`;
}

function listed(header: string | undefined): string[] {
  return (header ?? "").split(",").flatMap((part) => part.trim() || []);
}

function socketOf(c: Context): { address: string; isEncrypted: boolean } {
  const env: unknown = c.env;
  const incoming = isRecord(env) ? env.incoming : undefined;
  const socket = isRecord(incoming) ? incoming.socket : undefined;
  if (!isRecord(socket)) return { address: "", isEncrypted: false };
  const address = typeof socket.remoteAddress === "string" ? socket.remoteAddress : "";
  return { address: address.replace(/^::ffff:/i, ""), isEncrypted: socket.encrypted === true };
}

function isLoopback(address: string): boolean {
  return address === "::1" || /^127\./.test(address);
}

/** Not by a proxy that runs on this machine, as far as it shows: one that says nothing of itself leaves the page's origin as it was. */
function isDirect(c: Context): boolean {
  const origin = c.req.header("Origin");
  const isFromHere = origin === undefined || isLoopbackHost(origin.replace(/^https?:\/\//i, ""));
  return isFromHere && PASSED_ON.every((name) => c.req.header(name) === undefined);
}

/** Another name that leads to this machine may be a page's of somebody else, who has pointed it here. */
function isLoopbackHost(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host);
}
