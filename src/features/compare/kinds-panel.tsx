import type { AmountScale } from "#src/charts/amount-scale.ts";
import { niceScale } from "#src/charts/nice-scale.ts";
import { PlanBar } from "#src/charts/plan-bar.tsx";
import { deliveredOf } from "#src/domain/figures.ts";
import { kindName } from "#src/domain/kind-name.ts";
import type { Programme } from "#src/domain/programme.ts";
import { EMPTY_TOTAL } from "#src/domain/totals.ts";
import {
  deliveredBlank,
  deliveredText,
  deliveredValue,
  plannedBlank,
  plannedText,
  plannedValue,
} from "#src/filters/amount-texts.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { scaleText } from "#src/views/scale-text.ts";
import styles from "./compare.module.css";
import { commonScale, kindIds } from "./compare-view.ts";
import { compareWords } from "./compare-words.ts";
import { sideName } from "./side-texts.ts";
import type { Side, Sides } from "./sides.ts";
import { TakeAwaySides } from "./take-away-sides.tsx";

/** The kinds of support of each side, on one scale. */
export function KindsPanel({ sides, programme }: { sides: Sides; programme: Programme }) {
  const { language, t } = useLanguage();
  const words = compareWords[language].kinds;
  const ids = kindIds(sides, programme);
  const scale = niceScale(commonScale(sides, "kind"));
  return (
    <Panel
      title={words.title}
      subtitle={words.subtitle(scaleText(scale, language))}
      tools={<TakeAwaySides what={words.title} sides={sides} columns={kindColumns(sides, programme, language, t)} rows={ids} />}
    >
      {ids.length === 0 ? (
        <EmptyNotice message={t.states.noMatch} />
      ) : (
        <div className={styles.multiples}>
          {sides.sides.map((side) => (
            <KindsOfSide key={side.key} side={side} ids={ids} scale={scale} programme={programme} />
          ))}
        </div>
      )}
    </Panel>
  );
}

/** A kind as a row, for a sheet: delivered and planned of each side. */
function kindColumns(sides: Sides, programme: Programme, language: Language, t: Messages): TableColumn<string>[] {
  const words = compareWords[language];
  const nameOf = (id: string) => kindName(programme.kinds, id, language);
  return [
    { key: "kind", heading: words.kinds.title, cell: nameOf, value: nameOf },
    ...sides.sides.flatMap((side): TableColumn<string>[] => {
      const name = sideName(side, language, t);
      const totalOf = (id: string) => side.totals.by("kind").get(id) ?? EMPTY_TOTAL;
      return [
        {
          key: `${side.key} delivered`,
          heading: `${name}: ${words.figures.delivered}`,
          cell: (id) => deliveredText(totalOf(id), language, t),
          value: (id) => deliveredValue(totalOf(id)),
          blank: (id) => deliveredBlank(totalOf(id), t),
          kind: "dong",
        },
        {
          key: `${side.key} planned`,
          heading: `${name}: ${words.figures.planned}`,
          cell: (id) => plannedText(totalOf(id), language),
          value: (id) => plannedValue(totalOf(id)),
          blank: (id) => plannedBlank(totalOf(id), t),
          kind: "dong",
        },
      ];
    }),
  ];
}

type SideProps = { side: Side; ids: readonly string[]; scale: AmountScale; programme: Programme };

function KindsOfSide({ side, ids, scale, programme }: SideProps) {
  const { language, t } = useLanguage();
  const byKind = side.totals.by("kind");
  return (
    <section className={styles.multiple}>
      <h3 className={styles.multipleName}>{sideName(side, language, t)}</h3>
      <ul className={styles.kinds}>
        {ids.map((id) => {
          const total = byKind.get(id) ?? EMPTY_TOTAL;
          return (
            <li key={id}>
              <span>{kindName(programme.kinds, id, language)}</span>
              <span className={styles.amount}>{deliveredText(total, language, t)}</span>
              <PlanBar
                delivered={deliveredValue(total)}
                isOwed={deliveredOf(total) === "not-reported"}
                planned={plannedValue(total)}
                scale={scale}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
