import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { type Accounts, accountOfRow, signInKey } from "./accounts.ts";
import { beginSession, type NewSession } from "./sessions.ts";
import { newToken, tokenHash } from "./tokens.ts";

/** The identity provider, as the environment names it. */
export type OidcSettings = {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
};

/** The identity provider does not answer, or not as one: nothing is wrong with whoever wants to sign in. */
export class ProviderAwayError extends Error {
  constructor(cause: unknown) {
    super("The identity provider cannot be reached", { cause });
    this.name = "ProviderAwayError";
  }
}

/** A provider that is asked who somebody is. What it publishes of itself is read when the first one comes, and again where that failed. */
export type Oidc = { readonly settings: OidcSettings; configuration(): Promise<Configuration> };

export function makeOidc(settings: OidcSettings): Oidc {
  let known: Promise<Configuration> | null = null;
  return {
    settings,
    configuration: () => {
      known ??= discovered(settings).catch((error) => {
        known = null;
        throw new ProviderAwayError(error);
      });
      return known;
    },
  };
}

async function discovered({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  // Over plain http on this machine only: a provider that runs beside the server, as tests have one.
  const inTheClear = issuer.protocol === "http:" ? [allowInsecureRequests] : [];
  return await discovery(issuer, clientId, clientSecret, undefined, {
    // Whose signature an id_token bears is looked at, too, though it came from the provider itself.
    execute: [enableNonRepudiationChecks, ...inTheClear],
    timeout: 10,
  });
}

const GOOD_FOR_MS = 10 * 60_000;

/** The way to the provider, and what the browser has to bring back besides the answer. */
export type SetOut = { readonly address: URL; readonly cookie: string };

/** @throws ProviderAwayError */
export async function setOutToProvider(
  { database, now }: Accounts,
  oidc: Oidc,
  redirectUri: string,
  returnTo: string,
): Promise<SetOut> {
  const configuration = await oidc.configuration();
  const [cookie, state, nonce, verifier] = [newToken(), randomState(), randomNonce(), randomPKCECodeVerifier()];
  await database.db.deleteFrom("oidc_attempt").where("expires_at", "<=", now()).execute();
  await database.db
    .insertInto("oidc_attempt")
    .values({
      cookie_hash: tokenHash(cookie),
      state,
      nonce,
      verifier,
      return_to: returnTo,
      expires_at: now() + GOOD_FOR_MS,
    })
    .execute();
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: "openid email",
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  });
  return { address, cookie };
}

/**
 * "refused": the answer is not the provider's to this browser, or says no; `why` is for whoever runs the server. "unknown": it is, and
 * there is no account for that person.
 */
export type ComeBack =
  | { readonly kind: "signed-in"; readonly session: NewSession; readonly returnTo: string }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "unknown" };

/**
 * What the provider says of who came back. `answered`: the address that it led to, as it was registered, with its query.
 *
 * @throws ProviderAwayError
 */
export async function comeBackFromProvider(
  accounts: Accounts,
  oidc: Oidc,
  answered: URL,
  cookie: string | undefined,
): Promise<ComeBack> {
  const attempt = await takeAttempt(accounts, cookie, answered.searchParams.get("state"));
  if (!attempt) return { kind: "refused", why: "No such attempt: used, older than ten minutes, or of another browser" };
  const configuration = await oidc.configuration();
  const person = await personOf(configuration, answered, attempt);
  if ("why" in person) return { kind: "refused", why: person.why };
  const row = (await rowBySubject(accounts, person.subject)) ?? (await rowByEmail(accounts, person));
  if (row?.disabled !== 0) return { kind: "unknown" };
  return { kind: "signed-in", session: await beginSession(accounts, accountOfRow(row)), returnTo: attempt.return_to };
}

type Attempt = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly return_to: string };

/** Each is good once, whatever becomes of it. */
async function takeAttempt(
  { database, now }: Accounts,
  cookie: string | undefined,
  state: string | null,
): Promise<Attempt | undefined> {
  if (cookie === undefined || state === null) return undefined;
  const hash = tokenHash(cookie);
  const found = await database.db.selectFrom("oidc_attempt").selectAll().where("cookie_hash", "=", hash).executeTakeFirst();
  if (found?.state !== state || found.expires_at <= now()) return undefined;
  const { numDeletedRows } = await database.db.deleteFrom("oidc_attempt").where("cookie_hash", "=", hash).executeTakeFirst();
  return numDeletedRows === 1n ? found : undefined;
}

/** `subject`: "issuer subject". `email`: '' unless the provider has verified it. */
type Person = { readonly subject: string; readonly email: string };

/** Not where the answer does not hold: another issuer, signature, audience, nonce or time, a code used before, or a refusal. */
async function personOf(
  configuration: Configuration,
  answered: URL,
  { state, nonce, verifier }: Attempt,
): Promise<Person | { readonly why: string }> {
  try {
    const tokens = await authorizationCodeGrant(configuration, answered, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return { why: "No id_token" };
    const email = verifiedEmail(claims) || verifiedEmail(await fetchUserInfo(configuration, tokens.access_token, claims.sub));
    return { subject: `${claims.iss} ${claims.sub}`, email };
  } catch (error) {
    // What `fetch` throws where nobody answers.
    if (error instanceof TypeError) throw new ProviderAwayError(error);
    return { why: reasonOf(error) };
  }
}

/** The library says in general what went wrong, and in the cause what exactly. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function verifiedEmail({ email, email_verified }: { readonly [claim: string]: unknown }): string {
  return typeof email === "string" && email_verified === true ? signInKey(email) : "";
}

async function rowBySubject({ database }: Accounts, subject: string) {
  return await database.db.selectFrom("account").selectAll().where("subject", "=", subject).executeTakeFirst();
}

/** The first time: an administrator has made an account that is signed in to by that e-mail. From now on it is tied to the person, not to the address. */
async function rowByEmail(accounts: Accounts, { subject, email }: Person) {
  if (email === "") return undefined;
  const { numUpdatedRows } = await accounts.database.db
    .updateTable("account")
    .set({ subject })
    .where("sign_in", "=", email)
    .where("subject", "=", "")
    .where("disabled", "=", 0)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? await rowBySubject(accounts, subject) : undefined;
}
