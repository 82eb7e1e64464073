import type { MouseEvent, ReactNode } from "react";
import type { SupportLine } from "#src/domain/support-line.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { useAddress } from "#src/filters/use-address.ts";
import { paths } from "#src/lib/paths.ts";

type Props = { line: SupportLine; onOpen: (line: SupportLine) => void; children: ReactNode };

/** A link to another line, which takes the place of the open one; in a tab of its own where the reader asks for that. */
export function LineLink({ line, onOpen, children }: Props) {
  const [address] = useAddress();
  const search = new URLSearchParams(address);
  search.set("line", line.id);
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(line);
  };
  return (
    <FilterLink to={paths.support.href()} search={`?${search}`} onClick={open}>
      {children}
    </FilterLink>
  );
}
