import { type ReactNode, useMemo } from "react";
import { carriedText } from "./carried-search.ts";
import { FILTER_FIELDS } from "./filter.ts";
import { settingsPartOf } from "./filter-codec.ts";
import { type Address, HeldAddressContext, useAddress } from "./use-address.ts";

const UNITS = FILTER_FIELDS.units.key;

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
  const units = search.getAll(UNITS).join();
  const held = useMemo(() => {
    const asked = new URLSearchParams([filters, settings].filter((part) => part !== "").join("&"));
    // The data stands under other units at once: what names them may not follow later.
    if (units === "") asked.delete(UNITS);
    else asked.set(UNITS, units);
    const address: Address = [asked, change];
    return { address, carried: carriedText(address[0]) };
  }, [filters, settings, units, change]);
  return <HeldAddressContext value={held}>{children}</HeldAddressContext>;
}
