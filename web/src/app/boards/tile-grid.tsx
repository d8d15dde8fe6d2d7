import type { ReactNode } from "react";

import type { Tile } from "@/api/boards";
import { type Place, placesOf } from "@/components/board";
import { cx } from "@/components/ui";

const OF_TWELVE: Readonly<Record<Place["ofTwelve"], string>> = {
  3: "xl:col-span-3",
  4: "xl:col-span-4",
  6: "xl:col-span-6",
  8: "xl:col-span-8",
  12: "xl:col-span-12",
};

export interface Placed {
  readonly id: number;
  readonly tile: Tile;
}

/** Tiles in their order: cards and charts in rows that are filled. */
export function TileGrid<Item extends Placed>({
  title,
  items,
  children,
  last,
}: {
  /** Of the board, for those who go from heading to heading. */
  readonly title: string;
  readonly items: readonly Item[];
  readonly children: (item: Item, at: number) => ReactNode;
  /** What stands below them. */
  readonly last?: ReactNode;
}) {
  const places = placesOf(items.map(({ tile }) => tile));
  return (
    <section aria-label={title}>
      <h2 className="sr-only">{title}</h2>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-12">
        {items.map((item, at) => {
          const place = places[at] ?? { ofTwo: 2, ofTwelve: 12 };
          return (
            <div
              key={item.id}
              data-tile={item.id}
              className={cx(
                "grid min-w-0 grid-rows-[1fr]",
                place.ofTwo === 2 && "sm:col-span-2",
                OF_TWELVE[place.ofTwelve],
              )}
            >
              {children(item, at)}
            </div>
          );
        })}
        {last && <div className="sm:col-span-2 xl:col-span-12">{last}</div>}
      </div>
    </section>
  );
}
