import { createContext, use, useCallback } from "react";
import { readOne } from "./read-one.ts";
import { useReportedSetting } from "./setting-problems.ts";

/** What comes after the question mark, made from what stands there when it is called. */
export type ChangeAddress = (next: (search: URLSearchParams) => URLSearchParams, options?: { replace: boolean }) => void;

/** The search of the address, which nobody changes in place, and the way to change it: the same for as long as the app stands. */
export type Address = readonly [search: URLSearchParams, change: ChangeAddress];

/** `AddressProvider` says. */
export const AddressContext = createContext<Address | null>(null);

/** Whether the browser's history has the address that the page shows. `AddressProvider` says: not from a choice until the paint after it. */
export const HeardContext = createContext(true);

/** The address as a part of the page is drawn for, and what its links take along: "?period=2017-Q3&lang=en", or nothing. */
export type HeldAddress = { readonly address: Address; readonly carried: string };

/** `WithFilters` says, for what is inside it. A context of its own: whoever reads it is not drawn anew when the router's address changes. */
export const HeldAddressContext = createContext<HeldAddress | null>(null);

/** The address as state. */
export function useAddress(): Address {
  const address = use(HeldAddressContext)?.address ?? use(AddressContext);
  if (!address) throw new Error("The address is read inside an AddressProvider");
  return address;
}

/** One choice of a screen that belongs in the link: which grain, which figure. The first value is the default and is not written. */
export function useAddressChoice<const Value extends string>(
  key: string,
  values: readonly [Value, ...Value[]],
): [Value, (value: Value) => void] {
  const [search, changeAddress] = useAddress();
  const [fallback] = values;
  const read = readOne(search.getAll(key), (text) => values.find((value) => value === text) ?? null);
  const current = useReportedSetting(key, read) ?? fallback;
  const choose = useCallback(
    (value: Value) =>
      changeAddress((next) => {
        if (value === fallback) next.delete(key);
        else next.set(key, value);
        return next;
      }),
    [changeAddress, fallback, key],
  );
  return [current, choose];
}
