// @vitest-environment node
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { type Client, clientOf, trustedProxies } from "./client.ts";

async function clientFrom(
  remoteAddress: string | undefined,
  headers: Record<string, string>,
  { encrypted = false, proxies = "" } = {},
): Promise<Client> {
  const app = new Hono();
  app.get("/", (c) => c.json(clientOf(c, trustedProxies(proxies))));
  const env = remoteAddress === undefined ? undefined : { incoming: { socket: { remoteAddress, encrypted } } };
  return await (await app.request("/", { headers: { Host: "127.0.0.1:4173", ...headers } }, env)).json();
}

describe("from where one can enter", () => {
  it.each([
    ["a browser on this machine", "127.0.0.1", {}, true],
    ["the same by name", "127.0.0.1", { Host: "localhost:4173" }, true],
    ["the same by IPv6", "::1", { Host: "[::1]:4173" }, true],
    ["the same, mapped", "::ffff:127.0.0.1", {}, true],
    ["another machine", "10.0.0.7", { Host: "10.0.0.2:4173" }, false],
    ["another machine that says it is this one", "10.0.0.7", {}, false],
    [
      "another machine that says it came by a proxy over https",
      "10.0.0.7",
      { "X-Forwarded-Proto": "https", "X-Forwarded-For": "127.0.0.1" },
      false,
    ],
    [
      "a proxy on this machine of which nobody said that it can be trusted",
      "127.0.0.1",
      { "X-Forwarded-For": "10.0.0.7" },
      false,
    ],
    ["the same, that says https", "127.0.0.1", { "X-Forwarded-Proto": "https" }, false],
    ["the same, that says nothing but its name", "127.0.0.1", { Via: "1.1 proxy" }, false],
    ["the same, that says nothing at all, for a page of its own", "127.0.0.1", { Origin: "http://10.0.0.2" }, false],
    ["a page of this machine's", "127.0.0.1", { Origin: "http://127.0.0.1:4173" }, true],
    ["a page of somebody else's who has pointed its name here", "127.0.0.1", { Host: "rebound.example:4173" }, false],
    ["a name that only begins like this machine's", "127.0.0.1", { Host: "127.0.0.1.example" }, false],
    ["nobody knows where", undefined, {}, false],
  ])("%s", async (_what, from, headers, expected) => {
    expect((await clientFrom(from, headers)).canEnter).toBe(expected);
  });

  it("over https from anywhere", async () => {
    const client = await clientFrom("10.0.0.7", { Host: "ho-tro-xa.example.vn" }, { encrypted: true });
    expect(client).toMatchObject({ canEnter: true, isHttps: true, origin: "https://ho-tro-xa.example.vn", address: "10.0.0.7" });
  });

  it.each([
    [
      "https",
      { "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9" },
      { canEnter: true, isHttps: true, address: "203.0.113.9", origin: "https://app.example.vn" },
    ],
    [
      "http",
      { "X-Forwarded-Proto": "http", "X-Forwarded-For": "203.0.113.9" },
      { canEnter: false, isHttps: false, address: "203.0.113.9" },
    ],
    ["nothing", {}, { canEnter: false, address: "10.0.0.5" }],
    ["https, where the client had said so before", { "X-Forwarded-Proto": "https, http" }, { canEnter: false }],
    [
      "whom a client has put in front",
      { "X-Forwarded-Proto": "https", "X-Forwarded-For": "127.0.0.1, 203.0.113.9, 10.0.0.6" },
      { address: "203.0.113.9" },
    ],
    [
      "the host that was asked for",
      { "X-Forwarded-Proto": "https", "X-Forwarded-Host": "other.example.vn" },
      { origin: "https://other.example.vn" },
    ],
  ])("by a trusted proxy that says %s", async (_what, headers, expected) => {
    const client = await clientFrom("10.0.0.5", { Host: "app.example.vn", ...headers }, { proxies: "10.0.0.0/29, ::1" });
    expect(client).toMatchObject(expected);
  });
});

describe("an address, for limits", () => {
  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8::6", "2001:db8:0:0::/64"],
    ["2001:db8:1:2::", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["203.0.113.9", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
  ])("%s counts as %s", async (from, expected) => {
    expect((await clientFrom(from, {})).address).toBe(expected);
  });
});

describe("the list of trusted proxies", () => {
  it.each([
    ["10.0.0.5", "10.0.0.5", true],
    ["10.0.0.5", "10.0.0.6", false],
    ["10.0.0.0/24 192.168.1.1", "10.0.0.255", true],
    ["10.0.0.0/24,192.168.1.1", "10.0.1.0", false],
    ["fd00::/8", "fd12::1", true],
    ["fd00::/8", "10.0.0.1", false],
    ["", "10.0.0.1", false],
    ["10.0.0.1", "", false],
  ])("%j has %j: %s", (text, address, expected) => {
    expect(trustedProxies(text).has(address)).toBe(expected);
  });

  it.each(["proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", "fd00::/129", "10.0.0.1/"])("takes no %j", (text) => {
    expect(() => trustedProxies(`10.0.0.1, ${text}`)).toThrow(text);
  });
});
