import type { RejectReason } from "../contract.ts";

/** Why the store refuses a row that keeps its contract: what it refers to, or what refers to it. */
export const STORE_REASONS = ["in-use", "unknown-kind", "id-differs", "unknown-field", "too-large"] as const;
export type StoreReason = (typeof STORE_REASONS)[number];

/** Why accounts and links are refused. */
export const ACCOUNT_REASONS = ["too-short", "too-long", "sign-in-taken", "last-administrator"] as const;
export type AccountReason = (typeof ACCOUNT_REASONS)[number];

/** Every reason that the server gives for a field that cannot stand so. */
export type FaultReason = RejectReason | StoreReason | AccountReason;
