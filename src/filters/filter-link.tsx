import { type ComponentProps, createContext, useContext } from "react";
import { AddressFormContext } from "./address-form.ts";

/** What a link to another screen takes along: "?period=2017-Q3&lang=en", or nothing. The shell provides it. */
export const CarriedSearchContext = createContext("");

type Props = Omit<ComponentProps<"a">, "href"> & {
  /** A path of `lib/paths.ts`. */
  to: string;
  /** Takes the place of the filters of the address, for a link that shows a cut of its own. */
  search?: string;
  /** Keys of the address that go along, in the place of those that the filters have; null takes one out. */
  also?: Readonly<Record<string, string | null>>;
};

/**
 * A link to another screen that takes the filters and the language along. A plain anchor:
 * the shell follows it (`useFollowLinks`), since dozens of router links would each be drawn anew at every change of the address.
 */
export function FilterLink({ to, search, also, ...rest }: Props) {
  const carried = useContext(CarriedSearchContext);
  const { hrefOf } = useContext(AddressFormContext);
  return <a href={hrefOf(`${to}${withKeys(search ?? carried, also)}`)} {...rest} />;
}

function withKeys(search: string, also: Props["also"]): string {
  if (!also) return search;
  const keys = new URLSearchParams(search);
  for (const [key, value] of Object.entries(also)) {
    if (value === null) keys.delete(key);
    else keys.set(key, value);
  }
  const text = keys.toString();
  return text && `?${text}`;
}
