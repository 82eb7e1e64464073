import { createContext } from "react";
import * as z from "zod/mini";
import { nameField, type RejectReason, reasonOfIssue, valueAt } from "./contract.ts";

const FAULT: { readonly error: RejectReason } = { error: "not-a-contact" };

/** Only what needs no quoting, in a mail program or in an address. */
const EMAIL = /^[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+$/;
const PHONE = /^\+?[\d ().-]{3,24}$/;

/** Who takes reports of wrong figures, as the configuration names them: by e-mail, by telephone, or both. */
export const contactContract = z
  .object(
    {
      name: nameField,
      email: z.optional(z.string(FAULT).check(z.regex(EMAIL, FAULT))),
      phone: z.optional(z.string(FAULT).check(z.regex(PHONE, FAULT))),
    },
    FAULT,
  )
  .check(z.refine(({ email, phone }) => email !== undefined || phone !== undefined, FAULT));
export type Contact = z.output<typeof contactContract>;

/** Why what the configuration says of it cannot be used. `field` is a path, "contact.email"; `value` what stands there. */
export type ContactFault = { readonly field: string; readonly value: unknown; readonly reason: string };

/** A convenience: one that cannot be used is as good as none, and is told, but stops nothing. */
export function readContact(value: unknown): { contact?: Contact; contactFault?: ContactFault } {
  if (value === undefined) return {};
  const parsed = contactContract.safeParse(value);
  if (parsed.success) return { contact: parsed.data };
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  const at = valueAt(value, path);
  return { contactFault: { field: ["contact", ...path].join("."), value: at, reason: reasonOfIssue(issue?.message, at) } };
}

/** Null where none is configured. */
export const ContactContext = createContext<Contact | null>(null);

/** Null where the contact can be used, or none is configured. */
export const ContactFaultContext = createContext<ContactFault | null>(null);
