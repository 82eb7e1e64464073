import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import { Provider } from "oidc-provider";

/** Who signs in at the provider. */
export type Person = { readonly sub: string; readonly email?: string; readonly email_verified?: boolean };

type Claims = Record<string, unknown>;
/** What becomes of an id_token on its way: its claims and header as the provider made them, to another token. */
export type Tampering = (token: { readonly header: Claims; readonly claims: Claims }) => string;

/** A real identity provider on a port of this machine's, for a test. */
export type OwnProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in from now on. */
  person: Person;
  /** Null: what the provider says arrives as it was said. */
  tampering: Tampering | null;
  /** A token with these claims that the provider's own key has signed. */
  signed(header: Claims, claims: Claims): string;
  stop(): Promise<void>;
};

const CLIENT = { clientId: "commune-support", clientSecret: "a secret between the two" };

/** `redirectUri`: where it leads people back to. */
export async function ownOidcProvider(redirectUri: string): Promise<OwnProvider> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  let handle: (request: Parameters<Parameters<typeof createServer>[1] & object>[0], response: ServerResponse) => void;
  const server = createServer((request, response) => handle(request, response));
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const own: OwnProvider = {
    ...CLIENT,
    issuer: `http://127.0.0.1:${port}`,
    person: { sub: "nobody" },
    tampering: null,
    signed: (header, claims) => signedToken(privateKey, header, claims),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const provider = new Provider(own.issuer, configurationOf(own, privateKey, redirectUri));
  const answer = provider.callback();
  handle = (request, response) => {
    if (request.url?.startsWith("/interaction/")) {
      void provider.interactionFinished(request, response, { login: { accountId: own.person.sub } });
      return;
    }
    if (request.url === "/token") tamperWith(response, own);
    answer(request, response);
  };
  return own;
}

function configurationOf(own: OwnProvider, key: KeyObject, redirectUri: string): Claims {
  return {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...key.export({ format: "jwk" }), kid: "own", alg: "RS256", use: "sig" }] },
    cookies: { keys: ["of this test only"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ ...own.person, sub: id }) }),
    // Nobody is asked whether the application may know their address.
    loadExistingGrant: async ({ oidc }: { oidc: { provider: Provider; session: { accountId: string } } }) => {
      const grant = new oidc.provider.Grant({ clientId: CLIENT.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  };
}

function signedToken(key: KeyObject, header: Claims, claims: Claims): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
}

function part(value: Claims): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function claimsIn(text: string | undefined): Claims {
  return JSON.parse(Buffer.from(text ?? "", "base64url").toString("utf8"));
}

/** Puts what the tampering makes of the id_token into the provider's answer. */
function tamperWith(response: ServerResponse, own: OwnProvider): void {
  const end = response.end.bind(response);
  response.end = (body?: unknown) => {
    const said = JSON.parse(String(body));
    if (own.tampering && typeof said.id_token === "string") {
      const [header, claims] = said.id_token.split(".");
      said.id_token = own.tampering({ header: claimsIn(header), claims: claimsIn(claims) });
    }
    const text = JSON.stringify(said);
    response.setHeader("Content-Length", Buffer.byteLength(text));
    return end(text);
  };
}

/** Goes with a browser's cookies from an address at the provider to where it leads out of it. */
export async function signInAtProvider(own: OwnProvider, address: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = address;
  for (let steps = 0; steps < 6 && next.startsWith(own.issuer); steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(next, { redirect: "manual", headers: { Cookie: cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get("Location");
    if (location === null) throw new Error(`The provider answers ${response.status}: ${(await response.text()).slice(0, 500)}`);
    next = new URL(location, next).href;
  }
  return next;
}
