import * as z from "zod/mini";
import { SPONSOR_TYPES, type SponsorRef } from "#src/domain/sponsor.ts";
import { idField, listOf, nameField, oneOf, sponsorRefFields } from "../contract.ts";

/** Who somebody is to the server, from the one who only reads to the one who makes accounts. */
export const ROLES = ["viewer", "reporter", "staff", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** What a reporter reports for. Others have none of it, and need none. */
export const scopeContract = z.object({ communes: listOf(idField), sponsors: listOf(sponsorRefFields) });
export type Scope = { readonly communes: readonly string[]; readonly sponsors: readonly SponsorRef[] };

export const accountContract = z.object({ id: idField, name: nameField, role: oneOf(ROLES), scope: scopeContract });
/** Who has signed in. */
export type Account = { readonly id: string; readonly name: string; readonly role: Role; readonly scope: Scope };

/** Who sends in a month's report: a commune for what it receives, or a sponsor for what it gives. */
export const REPORTER_TYPES = ["commune", ...SPONSOR_TYPES] as const;
export type ReporterType = (typeof REPORTER_TYPES)[number];
export type Reporter = { readonly type: ReporterType; readonly id: string };
