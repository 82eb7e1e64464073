import { type ReactNode, useMemo } from "react";
import { carriedText } from "./carried-search.ts";
import { settingsPartOf } from "./filter-codec.ts";
import { type Address, HeldAddressContext, useAddress } from "./use-address.ts";

type Props = {
  /** As `filterPartOf` gives them. */
  filters: string;
  children: ReactNode;
};

/**
 * What is inside sees these filters in the address, and takes them along in its links, though the reader may have chosen others meanwhile: it is
 * drawn once for a choice, when its turn comes, with all that it says agreeing. The settings of the screen, which are touched inside, are those of
 * the address at once.
 */
export function WithFilters({ filters, children }: Props) {
  const [search, change] = useAddress();
  const settings = settingsPartOf(search);
  const held = useMemo(() => {
    const address: Address = [new URLSearchParams([filters, settings].filter((part) => part !== "").join("&")), change];
    return { address, carried: carriedText(address[0]) };
  }, [filters, settings, change]);
  return <HeldAddressContext value={held}>{children}</HeldAddressContext>;
}
