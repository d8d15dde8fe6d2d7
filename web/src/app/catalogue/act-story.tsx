"use client";

import type { Act } from "@/api/catalogue";
import { useIsAdmin } from "@/api/session";
import { useOpenPoint } from "@/components/explain/use-point";
import { sharePath, useFilters } from "@/components/shell";
import {
  CellButton,
  type Column,
  DataTable,
  Drawer,
  EmptyState,
  Fact,
  Facts,
  LinkButton,
} from "@/components/ui";
import { formatNumber, tellInWords, useLocale } from "@/format";

import { earnedByAct } from "./points";

type Alias = Act["aliases"][number];

const COLUMNS: readonly Column<Alias>[] = [
  { id: "alias", title: "Written as", value: ({ alias }) => alias },
  {
    id: "source",
    title: "By",
    value: ({ source }) => source,
    show: ({ source }) => source ?? "everybody",
  },
];

/** An act: its members, the names others write it by, and the ways to its figures. */
export function ActStory({
  act,
  currency,
  onClose,
}: {
  readonly act: Act | null;
  readonly currency: string;
  readonly onClose: () => void;
}) {
  const locale = useLocale();
  const { href } = useFilters();
  const open = useOpenPoint();
  const earned = (of: Act, term: string, measure: "net" | "units", told: string) => (
    <Fact term={term}>
      {(measure === "net" ? of.revenue : of.units) === null ? (
        "–"
      ) : (
        <CellButton
          label={`${term}: ${told}. Show its rows`}
          onPress={() => open(earnedByAct(of.row, measure))}
        >
          {told}
        </CellButton>
      )}
    </Fact>
  );
  const admin = useIsAdmin();
  return (
    <Drawer open={act !== null} onClose={onClose} title={act?.name ?? ""} subtitle={act?.status}>
      {act && (
        <div className="flex flex-col gap-6">
          <Facts title="In all months">
            {earned(act, "Revenue before splits", "net", tellInWords(act.revenue, currency, locale))}
            {earned(act, "Paid units", "units", formatNumber(act.units ?? 0, locale))}
            <Fact term="Tracks">{formatNumber(act.tracks, locale)}</Fact>
            <Fact term="Members">{act.members.join(", ") || "–"}</Fact>
            <Fact term="On Spotify">
              <span className="font-mono text-12 break-all">{act.spotify_id ?? "–"}</span>
            </Fact>
          </Facts>
          <div className="flex flex-wrap gap-2">
            <LinkButton href={href("/catalogue/", { artist: act.name })}>Its tracks</LinkButton>
            <LinkButton href={href("/audience/", { artist: act.name })}>Its audience</LinkButton>
            <LinkButton href={href("/streaming/", { artist: act.name })}>Its streams</LinkButton>
            <LinkButton href={href("/report/", { artist: act.name })}>Its report</LinkButton>
            {admin && <LinkButton href={sharePath(act.name)}>Share with the artist</LinkButton>}
          </div>
          <section>
            <h3 className="mb-2 text-14 text-strong">Other names</h3>
            <DataTable
              title={`Other names of ${act.name}`}
              columns={COLUMNS}
              rows={act.aliases}
              rowId={({ alias, source }) => `${alias}|${source ?? ""}`}
              tools={false}
              empty={
                <EmptyState title="No other names">
                  Everybody writes it as the label does. Names that nobody knows wait under Unknown names.
                </EmptyState>
              }
            />
          </section>
        </div>
      )}
    </Drawer>
  );
}
