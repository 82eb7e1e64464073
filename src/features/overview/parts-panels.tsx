import { memo } from "react";
import { totalsScale } from "#src/charts/amount-scale.ts";
import { FILTER_FIELDS } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { filterWords } from "#src/filters/filter-words.ts";
import type { EmbedId } from "#src/lib/embed-ids.ts";
import { formatPercent } from "#src/lib/format-number.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, SkeletonRows } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { emptyWords } from "#src/views/months-without-data.ts";
import { kindParts, largestShare, type Part, sponsorTypeParts } from "#src/views/parts-view.ts";
import { AmountCells, AmountsFootnote, amountWidth, exactOf } from "./amount-bar.tsx";
import { AmountsTakeAway } from "./amounts-take-away.tsx";
import styles from "./bar-list.module.css";
import { partsWords } from "./parts-words.ts";
import { periodNote } from "./period-note.ts";
import type { Target } from "./plan-link.ts";

type Props = { figures: Loaded<FilteredFigures> };

/** Support by kind, in the programme's order. Kinds that a line names and the programme does not show under their id. */
export const KindsPanel = memo(function KindsPanel({ figures }: Props) {
  const { language, t } = useLanguage();
  const words = partsWords[language].kinds;
  const data = valueOf(figures);
  const parts = data ? kindParts(data, language) : [];
  const top = data && largestShare(parts, data.inPeriod.whole.delivered);
  return (
    <Panel
      title={top ? words.finding(top.part.name, formatPercent(top.share, language)) : words.title}
      subtitle={data ? words.subtitle(periodNote(data, language, t)) : "\u00a0"}
      tools={
        data && (
          <PartsTakeAway
            embed="kinds"
            figures={data}
            parts={parts}
            title={words.title}
            heading={filterWords[language].kinds.name}
          />
        )
      }
    >
      <LoadedBody loaded={figures} skeleton={<SkeletonRows count={5} height="12.5rem" />}>
        {(value) => <PartList parts={parts} figures={value} targetOf={linesOfKind} />}
      </LoadedBody>
    </Panel>
  );
});

function linesOfKind({ key }: Part): Target {
  return { to: paths.support.href(), also: { [FILTER_FIELDS.kinds.key]: key } };
}

/** Agencies against enterprises. */
export const SponsorTypesPanel = memo(function SponsorTypesPanel({ figures }: Props) {
  const { language, t } = useLanguage();
  const words = partsWords[language].sponsors;
  const data = valueOf(figures);
  const parts = data ? sponsorTypeParts(data, t.sponsorTypes) : [];
  const top = data && largestShare(parts, data.inPeriod.whole.delivered);
  return (
    <Panel
      title={top ? words.finding(top.part.name, formatPercent(top.share, language)) : words.title}
      subtitle={data ? words.subtitle(periodNote(data, language, t)) : "\u00a0"}
      tools={
        data && (
          <PartsTakeAway
            embed="sponsor-types"
            figures={data}
            parts={parts}
            title={words.title}
            heading={filterWords[language].sponsorType.name}
          />
        )
      }
    >
      <LoadedBody loaded={figures} skeleton={<SkeletonRows count={2} height="5rem" />}>
        {(value) => <PartList parts={parts} figures={value} targetOf={listOfType} />}
      </LoadedBody>
    </Panel>
  );
});

function listOfType({ key }: Part): Target {
  return { to: key === "agency" ? paths.agencies.href() : paths.enterprises.href() };
}

type TakeAwayProps = { figures: FilteredFigures; parts: readonly Part[]; title: string; heading: string; embed: EmbedId };

function PartsTakeAway({ parts, ...rest }: TakeAwayProps) {
  return <AmountsTakeAway {...rest} rows={parts.map(({ name, total }) => ({ name, met: null, total }))} />;
}

type ListProps = { parts: readonly Part[]; figures: FilteredFigures; targetOf: (part: Part) => Target };

/** Each row leads to what is behind it; one without a line has nothing behind it. */
function PartList({ parts, figures, targetOf }: ListProps) {
  const { language, t } = useLanguage();
  if (parts.every(({ total }) => total.lines === 0)) return <EmptyNotice message={emptyWords(figures, language, t)} />;
  const scale = totalsScale(parts.map(({ total }) => total));
  return (
    <>
      <ul
        className={styles.list}
        style={amountWidth(
          parts.map(({ total }) => total),
          language,
        )}
      >
        {parts.map((part) => (
          <li key={part.key} className={styles.row} title={exactOf(part.total, language)}>
            <span className={styles.name}>
              {part.total.lines > 0 ? <FilterLink {...targetOf(part)}>{part.name}</FilterLink> : part.name}
            </span>
            <AmountCells total={part.total} hasData scale={scale} color={part.color} />
          </li>
        ))}
      </ul>
      <AmountsFootnote rows={parts} />
    </>
  );
}
