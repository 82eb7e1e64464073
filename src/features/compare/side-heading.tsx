import { SideMark } from "#src/charts/side-mark.tsx";
import type { Programme } from "#src/domain/programme.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "./compare.module.css";
import { sideName, sideNote } from "./side-texts.ts";
import type { Side } from "./sides.ts";

/** A side at the head of its column: its mark, its name (a commune's leads to it), and where a programme is given the months of a period. */
export function SideHeading({ side, place, programme }: { side: Side; place: number; programme?: Programme }) {
  const { language, t } = useLanguage();
  const name = sideName(side, language, t);
  return (
    <>
      <SideMark place={place} />
      <strong className={styles.sideName}>
        {side.subject.kind === "period" ? name : <FilterLink to={paths.commune.href(side.key)}>{name}</FilterLink>}
      </strong>
      {programme && side.subject.kind === "period" && (
        <span className={styles.note}>{sideNote(side, programme, language, t)}</span>
      )}
    </>
  );
}
