import { useMemo } from "react";
import { TileMap } from "#src/charts/tile-map.tsx";
import { tileMapSvg } from "#src/charts/tile-map-image.ts";
import type { PlacedUnit } from "#src/domain/map-units.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { mapTiles } from "#src/views/map-view.ts";
import styles from "./map-panel.module.css";
import { type MapBodyProps, usePicture } from "./map-picture.ts";
import { mapWords } from "./map-words.ts";
import { renderCommuneLink } from "./render-commune-link.tsx";

/** Units as tiles with their names and figures. */
export function NamedTiles({
  input,
  figure,
  picture,
  units,
  children,
}: Omit<MapBodyProps, "units"> & { units: readonly PlacedUnit[] }) {
  const { language } = useLanguage();
  const { caption, figures } = mapWords[language];
  const tiles = useMemo(() => mapTiles(input, figure, language, units), [input, figure, language, units]);
  usePicture(picture, () => ({ svg: tileMapSvg(tiles), caption }));
  return (
    <>
      <TileMap tiles={tiles} label={figures[figure]} renderLink={renderCommuneLink} />
      <figcaption>
        {children}
        <p className={styles.caption}>{caption}</p>
      </figcaption>
    </>
  );
}
