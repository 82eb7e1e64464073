import * as z from "zod/mini";
import { flagField, idField, nameField, oneOf, optionalField, textField } from "../contract.ts";
import { type Account, accountContract, ROLES, type Role, type Scope, scopeContract } from "./account.ts";

/** A password has so many characters at least: length is what makes one hard to guess. */
export const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 500;
const LONGEST_NAME = 200;

const shortName = nameField.check(z.maxLength(LONGEST_NAME, { error: "too-long" }));
/** Taken as it is: a space at its end is a part of it. */
const anyPassword = z.string({ error: "missing" }).check(z.maxLength(LONGEST_PASSWORD, { error: "too-long" }));

/** What one signs in with. */
export const signInContract = z.object({ signIn: textField, password: anyPassword });

/** A one-time link used: the new password, and of the first administrator the name and what to sign in with, too. */
export const linkFormContract = z.object({
  token: z.string({ error: "missing" }),
  name: optionalField(textField.check(z.maxLength(LONGEST_NAME, { error: "too-long" }))),
  signIn: optionalField(textField.check(z.maxLength(LONGEST_NAME, { error: "too-long" }))),
  password: anyPassword.check(z.minLength(SHORTEST_PASSWORD, { error: "too-short" })),
});
export type LinkForm = z.output<typeof linkFormContract>;

/** An account as an administrator fills it in. */
export const accountFormContract = z.object({
  name: shortName,
  signIn: shortName,
  role: oneOf(ROLES),
  scope: scopeContract,
  disabled: optionalField(flagField),
});
export type AccountForm = {
  readonly name: string;
  readonly signIn: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly disabled?: boolean | null | undefined;
};

/** An account as an administrator sees it: everything but how it is proven. */
export const managedAccountContract = z.extend(accountContract, { id: idField, signIn: textField, disabled: flagField });
export type ManagedAccount = Account & { readonly signIn: string; readonly disabled: boolean };
