import type { ListPlace } from "#src/ui/use-shown-part.ts";
import { readOne } from "./read-one.ts";
import { useReportedSetting } from "./setting-problems.ts";
import { useAddress } from "./use-address.ts";
import { useTypedText } from "./use-typed-text.ts";

/** The row that the part in view begins with. A table that is put into another order is shown from its beginning: `useAddressSort` takes it out. */
export const LIST_KEY = "list";
const FIND_KEY = "find";

/**
 * Where the reader is in the long list of a screen, in the address: what is searched for by name, and the row that the part in view begins with ("list=xa-0151"), by which
 * a colleague, or whoever comes back, finds it again among rows that have become fewer or more.
 */
export function useListPlace(): ListPlace {
  const [search, changeAddress] = useAddress();
  const at = useReportedSetting(LIST_KEY, readOne(search.getAll(LIST_KEY), anyText));
  useReportedSetting(FIND_KEY, readOne(search.getAll(FIND_KEY), anyText));
  const { text, isAhead, type } = useTypedText(FIND_KEY, LIST_KEY);
  return {
    query: text,
    onQuery: type,
    at: isAhead ? null : at,
    onTurn: (key) =>
      changeAddress((address) => {
        if (key === null) address.delete(LIST_KEY);
        else address.set(LIST_KEY, key);
        return address;
      }),
  };
}

const anyText = (text: string) => text;
