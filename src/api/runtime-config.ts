import * as z from "zod/mini";
import { configKey } from "#src/lib/config-key.ts";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";
import { type Contact, type ContactFault, readContact } from "./contact.ts";
import { flagField, nameField, oneOf, type RejectReason } from "./contract.ts";
import { UnreachableError } from "./errors.ts";
import { checked, getJson, parseJson } from "./get-json.ts";
import { onceMore } from "./second-try.ts";
import type { SourceConfig } from "./source/source-config.ts";

/** A timer counts milliseconds in 31 bits: from 25 days on it would fire at once, and again and again. */
const MOST_REFRESH_MINUTES = 24 * 60;
const REFRESH_FAULT: RejectReason = "not-refresh-minutes";
const ADDRESS_FAULT: RejectReason = "not-an-address";

/** `config.json`, read at start: it chooses the source without a rebuild. */
export const runtimeConfigContract = z.object({
  /** Where the endpoints are, relative to the app's own address, or absolute. */
  apiBase: nameField.check(z.refine(isAddress, { error: ADDRESS_FAULT })),
  authority: z.nullable(nameField),
  /** How often data is read again, in minutes: a whole number up to a day's; 0 = only on demand. */
  refreshMinutes: z
    .int({ error: REFRESH_FAULT })
    .check(z.minimum(0, { error: REFRESH_FAULT }), z.maximum(MOST_REFRESH_MINUTES, { error: REFRESH_FAULT })),
  language: oneOf(["vi", "en"]),
  /** Whether the source is a server that figures are entered at. */
  entry: z.optional(flagField),
  /** Who takes reports of wrong figures. A fault in it stops nothing: `readContact`. */
  contact: z.optional(z.unknown()),
  /** Whether lines are also there in columns, as a file beside `support.json`. A server is asked in its own way. */
  columns: z.optional(flagField),
  /** How a source of others is read: `source/source-config.ts` has its contract, which only such a source needs. */
  source: z.optional(z.unknown()),
});
export type RuntimeConfig = Omit<z.output<typeof runtimeConfigContract>, "contact" | "source"> & {
  readonly source?: SourceConfig;
  readonly contact?: Contact;
  readonly contactFault?: ContactFault;
};

/** What the names of the files can be put behind. */
function isAddress(text: string): boolean {
  const url = URL.parse(text, "http://app.invalid/");
  return url !== null && /^https?:$/.test(url.protocol) && url.search === "" && url.hash === "";
}

/**
 * Reads the configuration and resolves `apiBase` against the app's address. Where there is no answer at all, the one that this device read last
 * holds: the network is gone. Otherwise no fallback: a wrong source must not pass as the right one.
 */
export async function readRuntimeConfig(appUrl: string): Promise<RuntimeConfig> {
  const url = new URL("config.json", appUrl).href;
  const key = configKey(url);
  const { contact, source, ...config } = await readOrKept(url, key);
  // One that cannot be read must not be kept either: it would hold where the right one is out of reach.
  const fitted = await readSource(url, source);
  writeDevice(key, JSON.stringify({ ...config, contact, source }));
  return { ...config, ...readContact(contact), ...fitted, apiBase: new URL(config.apiBase, appUrl).href.replace(/\/+$/, "") };
}

async function readSource(url: string, source: unknown): Promise<{ source?: SourceConfig }> {
  if (source === undefined) return {};
  const { readSourceConfig } = await import("./source/source-config.ts");
  return { source: readSourceConfig(url, source) };
}

async function readOrKept(url: string, key: string): Promise<z.output<typeof runtimeConfigContract>> {
  const kept = readDevice(key);
  return await onceMore(async () => {
    try {
      return await getJson(url, runtimeConfigContract);
    } catch (error) {
      // What is kept makes a second try needless where nobody answers.
      if (kept === null || !(error instanceof UnreachableError)) throw error;
      return checked(url, parseJson(url, kept), runtimeConfigContract);
    }
  });
}
