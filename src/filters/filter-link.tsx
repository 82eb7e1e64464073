import { type ComponentProps, createContext, use } from "react";
import { AddressFormContext } from "./address-form.ts";
import { HeldAddressContext } from "./use-address.ts";

/** What a link to another screen takes along: "?period=2017-Q3&lang=en", or nothing. The shell provides it. */
export const CarriedSearchContext = createContext("");

/** It, where this stands: what is drawn for other filters than the address has takes those along. */
export function useCarriedSearch(): string {
  return use(HeldAddressContext)?.carried ?? use(CarriedSearchContext);
}

type Props = Omit<ComponentProps<"a">, "href"> & {
  /** A path of `lib/paths.ts`. */
  to: string;
  /** Takes the place of the filters of the address, for a link that shows a cut of its own. */
  search?: string;
  /** Set beside what is taken along, for a link that shows a cut of its own; an empty text takes a filter out. */
  also?: Readonly<Record<string, string>>;
};

/**
 * A link to another screen that takes the filters and the language along. A plain anchor:
 * the shell follows it (`useFollowLinks`), since dozens of router links would each be drawn anew at every change of the address.
 */
export function FilterLink({ to, search, also, ...rest }: Props) {
  const carried = useCarriedSearch();
  const { hrefOf } = use(AddressFormContext);
  const taken = search ?? carried;
  return <a href={hrefOf(`${to}${also ? withAlso(taken, also) : taken}`)} {...rest} />;
}

function withAlso(carried: string, also: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(carried);
  for (const [key, value] of Object.entries(also)) {
    if (value === "") search.delete(key);
    else search.set(key, value);
  }
  return search.size > 0 ? `?${search}` : "";
}
