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

/** A provider that is asked who somebody is. What it publishes of itself is read when the first one comes, and again where that failed. */
export type Oidc = { readonly settings: OidcSettings; configuration(): Promise<Configuration> };

export function makeOidc(settings: OidcSettings): Oidc {
  let known: Promise<Configuration> | null = null;
  return {
    settings,
    configuration: () => {
      known ??= discovered(settings).catch((error) => {
        known = null;
        throw error;
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

/** "refused": the answer is not the provider's to this browser, or says no. "unknown": it is, and there is no account for that person. */
export type ComeBack =
  | { readonly kind: "signed-in"; readonly session: NewSession; readonly returnTo: string }
  | { readonly kind: "refused" | "unknown" };

/** What the provider says of who came back. `answered`: the address that it led to, as it was registered, with its query. */
export async function comeBackFromProvider(
  accounts: Accounts,
  oidc: Oidc,
  answered: URL,
  cookie: string | undefined,
): Promise<ComeBack> {
  const attempt = await takeAttempt(accounts, cookie, answered.searchParams.get("state"));
  if (!attempt) return { kind: "refused" };
  const configuration = await oidc.configuration();
  const person = await personOf(configuration, answered, attempt);
  if (!person) return { kind: "refused" };
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
type Person = { readonly subject: string; readonly email: () => Promise<string> };

/** Null where the answer does not hold: another issuer, signature, audience, nonce or time, a code used before, or a refusal. */
async function personOf(
  configuration: Configuration,
  answered: URL,
  { state, nonce, verifier }: Attempt,
): Promise<Person | null> {
  let tokens: Awaited<ReturnType<typeof authorizationCodeGrant>>;
  try {
    tokens = await authorizationCodeGrant(configuration, answered, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
  } catch (error) {
    // What cannot be reached is no refusal.
    if (error instanceof TypeError) throw error;
    return null;
  }
  const claims = tokens.claims();
  if (!claims) return null;
  return {
    subject: `${claims.iss} ${claims.sub}`,
    email: async () =>
      verifiedEmail(claims) || verifiedEmail(await fetchUserInfo(configuration, tokens.access_token, claims.sub)),
  };
}

function verifiedEmail({ email, email_verified }: { readonly [claim: string]: unknown }): string {
  return typeof email === "string" && email_verified === true ? signInKey(email) : "";
}

async function rowBySubject({ database }: Pick<Accounts, "database">, subject: string) {
  return await database.db.selectFrom("account").selectAll().where("subject", "=", subject).executeTakeFirst();
}

/** The first time: an administrator has made an account that is signed in to by that e-mail. From now on it is tied to the person, not to the address. */
async function rowByEmail({ database }: Accounts, { subject, email }: Person) {
  const address = await email();
  if (address === "") return undefined;
  const { numUpdatedRows } = await database.db
    .updateTable("account")
    .set({ subject })
    .where("sign_in", "=", address)
    .where("subject", "=", "")
    .where("disabled", "=", 0)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? await rowBySubject({ database }, subject) : undefined;
}
