import { createContext } from "react";
import * as z from "zod/mini";
import { nameField, type RejectReason } from "./contract.ts";

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

/** Null where none is configured. */
export const ContactContext = createContext<Contact | null>(null);
