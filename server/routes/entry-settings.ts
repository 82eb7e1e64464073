import { readFileSync } from "node:fs";
import type { OidcSettings } from "../accounts/oidc.ts";
import { SettingError } from "../setting-error.ts";
import { GROUPED_ABOVE_LINES } from "../support-in-groups.ts";
import { type TrustedProxies, trustedProxies } from "./client.ts";
import type { Guards } from "./mount-routes.ts";
import { RATES, type Rates } from "./rate-limit.ts";

/** Who may enter, and how, as the environment says it. */
export type EntrySettings = {
  readonly reading: Guards["reading"];
  readonly proxies: TrustedProxies;
  readonly rates: Rates | null;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  readonly oidc: OidcSettings | null;
  readonly publicUrl: URL | null;
  /** Of more lines than these a reader may have them added up. */
  readonly groupedAbove: number;
};

type Environment = { readonly [name: string]: string | undefined };

/**
 * READING, TRUSTED_PROXY, RATE_LIMIT, TLS_CERT, TLS_KEY, PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, GROUPED_ABOVE.
 *
 * @throws SettingError
 */
export function entrySettings(env: Environment): EntrySettings {
  return {
    reading: choiceOf(env, "READING", ["open", "closed"]),
    proxies: proxiesFrom(env.TRUSTED_PROXY ?? ""),
    rates: choiceOf(env, "RATE_LIMIT", ["on", "off"]) === "on" ? RATES : null,
    tls: tlsFrom(env),
    oidc: oidcFrom(env),
    publicUrl: env.PUBLIC_URL ? publicUrlFrom(env.PUBLIC_URL) : null,
    groupedAbove: linesFrom(env.GROUPED_ABOVE ?? ""),
  };
}

/** The first is what holds where nothing is said. */
function choiceOf<const Choice extends string>(env: Environment, name: string, choices: readonly [Choice, ...Choice[]]): Choice {
  const text = env[name];
  if (text === undefined || text === "") return choices[0];
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return chosen;
  const known = choices.join(", ");
  throw new SettingError(`${name}="${text}": chỉ có thể là ${known}`, `${name}="${text}": one of ${known}`);
}

function linesFrom(text: string): number {
  if (text === "") return GROUPED_ABOVE_LINES;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new SettingError(
    `GROUPED_ABOVE="${text}" không phải là số dòng (1000000)`,
    `GROUPED_ABOVE="${text}" is no number of lines (1000000)`,
  );
}

function proxiesFrom(text: string): TrustedProxies {
  try {
    return trustedProxies(text);
  } catch (error) {
    const wrong = error instanceof Error ? error.message : String(error);
    throw new SettingError(
      `TRUSTED_PROXY: “${wrong}” không phải là địa chỉ IP (10.0.0.5 hoặc 10.0.0.0/24)`,
      `TRUSTED_PROXY: “${wrong}” is no IP address (10.0.0.5 or 10.0.0.0/24)`,
    );
  }
}

function tlsFrom({ TLS_CERT: cert = "", TLS_KEY: key = "" }: Environment): EntrySettings["tls"] {
  if (cert === "" && key === "") return null;
  if (cert === "" || key === "")
    throw new SettingError("TLS_CERT và TLS_KEY phải đi cùng nhau", "TLS_CERT and TLS_KEY go together");
  return { cert: contentOf("TLS_CERT", cert), key: contentOf("TLS_KEY", key) };
}

function contentOf(name: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new SettingError(`${name}: không đọc được tệp ${file}`, `${name}: cannot read ${file}`);
  }
}

function publicUrlFrom(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") {
    throw new SettingError(
      `PUBLIC_URL="${text}" không phải là địa chỉ trang (https://ho-tro-xa.example.vn/)`,
      `PUBLIC_URL="${text}" is no address of a page (https://commune-support.example.vn/)`,
    );
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

function oidcFrom(env: Environment): OidcSettings | null {
  const { OIDC_ISSUER: issuer = "", OIDC_CLIENT_ID: clientId = "", OIDC_CLIENT_SECRET: clientSecret = "" } = env;
  if (issuer === "" && clientId === "" && clientSecret === "") return null;
  if (issuer === "" || clientId === "" || clientSecret === "") {
    throw new SettingError(
      "OIDC_ISSUER, OIDC_CLIENT_ID và OIDC_CLIENT_SECRET phải đi cùng nhau",
      "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together",
    );
  }
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const isOnThisMachine = url?.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  if (url === null || (url.protocol !== "https:" && !isOnThisMachine)) {
    throw new SettingError(
      `OIDC_ISSUER="${issuer}" phải là địa chỉ https`,
      `OIDC_ISSUER="${issuer}" has to be an address with https`,
    );
  }
  return { issuer: url, clientId, clientSecret, name: env.OIDC_NAME || url.hostname };
}
