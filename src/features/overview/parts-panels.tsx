import { memo } from "react";
import { totalsScale } from "#src/charts/amount-scale.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import type { EmbedId } from "#src/lib/embed-ids.ts";
import { formatPercent } from "#src/lib/format-number.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, SkeletonRows } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { kindParts, largestShare, type Part, sponsorTypeParts } from "#src/views/parts-view.ts";
import { AmountCells, AmountsFootnote } from "./amount-bar.tsx";
import { AmountsTakeAway } from "./amounts-take-away.tsx";
import styles from "./bar-list.module.css";
import { periodNote } from "./period-note.ts";

type Props = { figures: Loaded<FilteredFigures> };

/** Support by kind, in the programme's order. Kinds that a line names and the programme does not show under their id. */
export const KindsPanel = memo(function KindsPanel({ figures }: Props) {
  const { language, t } = useLanguage();
  const words = t.overview.kinds;
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
        {({ hasLines }) => <PartList parts={parts} hasLines={hasLines} />}
      </LoadedBody>
    </Panel>
  );
});

/** Agencies against enterprises. */
export const SponsorTypesPanel = memo(function SponsorTypesPanel({ figures }: Props) {
  const { language, t } = useLanguage();
  const words = t.overview.sponsors;
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
        {({ hasLines }) => <PartList parts={parts} hasLines={hasLines} />}
      </LoadedBody>
    </Panel>
  );
});

type TakeAwayProps = { figures: FilteredFigures; parts: readonly Part[]; title: string; heading: string; embed: EmbedId };

function PartsTakeAway({ parts, ...rest }: TakeAwayProps) {
  return <AmountsTakeAway {...rest} rows={parts.map(({ name, total }) => ({ name, met: null, total }))} />;
}

function PartList({ parts, hasLines }: { parts: readonly Part[]; hasLines: boolean }) {
  const { t } = useLanguage();
  if (parts.every(({ total }) => total.lines === 0))
    return <EmptyNotice message={hasLines ? t.states.noMatch : t.states.noLines} />;
  const scale = totalsScale(parts.map(({ total }) => total));
  return (
    <>
      <ul className={styles.list}>
        {parts.map(({ key, name, color, total }) => (
          <li key={key} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <AmountCells total={total} scale={scale} color={color} />
          </li>
        ))}
      </ul>
      <AmountsFootnote rows={parts} />
    </>
  );
}
