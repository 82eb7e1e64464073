import { useCallback, useMemo } from "react";
import type { TableSort } from "#src/ui/sort-heading.tsx";
import { readOne } from "./read-one.ts";
import { useReportedSetting } from "./setting-problems.ts";
import { useAddress } from "./use-address.ts";
import { LIST_KEY } from "./use-list-place.ts";

/**
 * The order of a table, in the address: "sort=delivered" or "sort=-delivered" for descending. The default is not written, and
 * a column that the table does not have falls back to it. `key`: for the second table of a screen.
 */
export function useAddressSort(
  columnKeys: readonly string[],
  fallback: TableSort,
  key = "sort",
): [TableSort, (sort: TableSort) => void] {
  const [search, changeAddress] = useAddress();
  const fallbackText = sortText(fallback);
  const read = readOne(search.getAll(key), (text) => (columnKeys.includes(text.replace(/^-/, "")) ? text : null));
  const current = useReportedSetting(key, read) ?? fallbackText;
  const sort = useMemo(() => ({ key: current.replace(/^-/, ""), descending: current.startsWith("-") }), [current]);
  const choose = useCallback(
    (next: TableSort) =>
      changeAddress((address) => {
        if (sortText(next) === fallbackText) address.delete(key);
        else address.set(key, sortText(next));
        address.delete(LIST_KEY);
        return address;
      }),
    [changeAddress, fallbackText, key],
  );
  return [sort, choose];
}

function sortText({ key, descending }: TableSort): string {
  return descending ? `-${key}` : key;
}
