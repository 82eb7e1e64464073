import { useMemo } from "react";
import type { SupportOfGroups } from "#src/api/rows.ts";
import { useAskedLine } from "#src/api/use-asked-lines.ts";
import type { Commune } from "#src/domain/commune.ts";
import { matchesFilter } from "#src/domain/matches-filter.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Sponsor } from "#src/domain/sponsor.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import type { CellWords } from "./line-cells.ts";
import { LineDrawer } from "./line-drawer.tsx";
import { lineNames } from "./line-names.ts";
import { useOpenLine } from "./use-open-line.ts";

type ElsewhereProps = {
  id: string;
  drawer: Pick<ReturnType<typeof useOpenLine>, "open" | "close">;
  support: SupportOfGroups;
  words: CellWords;
  isOutsideFilter: boolean;
};

/** The open line, where it is none of those that are here: asked for by its id. */
export function LineElsewhere({ id, drawer, support, words, isOutsideFilter }: ElsewhereProps) {
  const asked = useAskedLine(support, id);
  return (
    <LoadedBody loaded={asked} skeleton={null}>
      {(line) => (
        <LineDrawer
          id={id}
          line={line}
          lines={line ? [line, ...support.beside] : support.beside}
          words={words}
          isOutsideFilter={isOutsideFilter}
          onOpen={(other) => drawer.open(other.id)}
          onClose={drawer.close}
        />
      )}
    </LoadedBody>
  );
}

type Props = {
  programme: Programme;
  communes: readonly Commune[];
  sponsors: readonly Sponsor[];
  support: SupportOfGroups;
  filter: SupportFilter;
};

/** The same where no line is listed: there are too many. */
export function LineOfAddress({ programme, communes, sponsors, support, filter }: Props) {
  const { language, t } = useLanguage();
  const drawer = useOpenLine();
  const words = useMemo(
    (): CellWords => ({ names: lineNames(programme, communes, sponsors, language), language, t }),
    [programme, communes, sponsors, language, t],
  );
  if (drawer.id === null) return null;
  return <Asked key={drawer.id} id={drawer.id} drawer={drawer} support={support} words={words} filter={filter} />;
}

function Asked({ filter, ...props }: Omit<ElsewhereProps, "isOutsideFilter"> & { filter: SupportFilter }) {
  const asked = useAskedLine(props.support, props.id);
  const isOutsideFilter = asked.status === "ready" && asked.value !== null && !matchesFilter(asked.value, filter);
  return <LineElsewhere {...props} isOutsideFilter={isOutsideFilter} />;
}
