import { useLocation } from "#src/ui/router.tsx";
import { FilterLink } from "./filter-link.tsx";
import styles from "./section-links.module.css";

type Props = {
  /** What the screens have in common, for a screen reader. */
  label: string;
  /** `to` is a path of `lib/paths.ts`. */
  items: readonly { readonly to: string; readonly label: string }[];
};

/** The screens of one entry of the main navigation, side by side under its heading. */
export function SectionLinks({ label, items }: Props) {
  const { pathname } = useLocation();
  return (
    <nav aria-label={label} className={styles.links}>
      {items.map(({ to, label: text }) => (
        <FilterLink key={to} to={to} aria-current={pathname === to ? "page" : undefined}>
          {text}
        </FilterLink>
      ))}
    </nav>
  );
}
