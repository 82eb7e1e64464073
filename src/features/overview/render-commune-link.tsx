import type { ComponentProps } from "react";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { paths } from "#src/lib/paths.ts";

/** What stands for a commune on the map leads to its page. */
export function renderCommuneLink(communeId: string, props: ComponentProps<"a">) {
  return <FilterLink {...props} to={paths.commune.href(communeId)} />;
}
