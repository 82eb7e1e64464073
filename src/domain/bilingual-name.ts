/** A name in both languages of the interface. */
export type BilingualName = { readonly vi: string; readonly en: string };
