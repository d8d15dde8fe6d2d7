"use client";

import { Upload } from "lucide-react";
import { useMemo } from "react";

import type { Platform, Platforms as Answer } from "@/api/platforms";
import { useParam } from "@/components/shell";
import {
  Badge,
  Card,
  CardTitle,
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  NotThere,
} from "@/components/ui";
import { formatDay, formatNumber, useLocale } from "@/format";

import { PlatformDrawer } from "./platform-drawer";
import { FRESHNESS, newestDay, waiting } from "./words";

/** What to fetch now, how each platform stands, and what else could be read. */
export function Platforms({ data }: { readonly data: Answer }) {
  const [open, setOpen] = useParam("platform");
  const used = useMemo(() => data.platforms.filter(({ has_files }) => has_files), [data]);
  const unused = useMemo(() => data.platforms.filter(({ has_files }) => !has_files), [data]);
  const opened = data.platforms.find(({ platform }) => platform === open);
  const show = (platform: Platform) => setOpen(platform.platform);
  return (
    <div className="flex flex-col gap-6">
      {data.warnings.map((warning) => (
        <p key={warning} className="rounded-8 bg-look-soft p-3 text-look">
          {warning}
        </p>
      ))}
      {open !== null && !opened && (
        <NotThere back="Show all platforms" onBack={() => setOpen(null)}>
          No platform goes by “{open}”.
        </NotThere>
      )}
      <ToFetch platforms={waiting(data)} />
      <Card>
        <CardTitle>Platforms with files</CardTitle>
        <DataTable
          title="Platforms with files"
          columns={useColumns()}
          rows={used}
          rowId={({ platform }) => platform}
          onOpen={show}
          maxHeight="none"
          empty={
            <EmptyState
              title="How new each platform's figures are"
              action={
                <LinkButton tone="act" href="/data/import/">
                  Import a file
                </LinkButton>
              }
            >
              Import any statement or export you have: DistroKid&rsquo;s bank details, Too Lost&rsquo;s sales
              report, Spotify for Artists&rsquo; downloads. Each file is recognised by what is in it.
            </EmptyState>
          }
        />
      </Card>
      {unused.length > 0 && <Unused platforms={unused} onOpen={show} />}
      <PlatformDrawer platform={opened} onClose={() => setOpen(null)} />
    </div>
  );
}

/** The next clicks, the most urgent platform first. */
function ToFetch({ platforms }: { readonly platforms: readonly Platform[] }) {
  const locale = useLocale();
  if (platforms.length === 0) {
    return null;
  }
  return (
    <section aria-label="What to fetch now">
      <h2 className="mb-3 text-16 text-strong">What to fetch now</h2>
      <ul className="grid gap-4 lg:grid-cols-2 2xl:grid-cols-3">
        {platforms.map((each) => (
          <li key={each.platform} className="sheet flex flex-col rounded-8 border border-line bg-panel p-4">
            <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
              <h3 className="text-16 text-strong">{each.title}</h3>
              <FreshnessBadge platform={each} />
            </div>
            <p className="mb-2 text-12 text-quiet">{behind(each, locale)}</p>
            <ul className="mb-3 flex flex-1 flex-col gap-2 text-14 text-body">
              {each.todo.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
            <div className="print:hidden">
              <LinkButton href="/data/import/" icon={<Upload aria-hidden size={16} />}>
                Import the download
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unused({
  platforms,
  onOpen,
}: {
  readonly platforms: readonly Platform[];
  readonly onOpen: (platform: Platform) => void;
}) {
  return (
    <Card label="What else can be read">
      <CardTitle>What else can be read</CardTitle>
      <p className="mb-3 text-14 text-quiet">
        {platforms.length} more platforms are known. Choose one to see which file to download.
      </p>
      <ul className="flex flex-wrap gap-2">
        {platforms.map((each) => (
          <li key={each.platform}>
            <button
              type="button"
              onClick={() => onOpen(each)}
              className="min-h-11 rounded-8 border border-line px-3 text-14 text-strong hover:bg-raised md:min-h-9"
            >
              {each.title}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** How far what is late reaches: other datasets of the platform may be newer. */
function behind({ datasets }: Platform, locale: string): string {
  const late = datasets.filter(({ freshness }) => freshness === "due" || freshness === "overdue");
  const [oldest] = late.sort((one, other) => (one.newest ?? "").localeCompare(other.newest ?? ""));
  const newest = oldest && newestDay(oldest, locale);
  return newest ? `What is late reaches to ${newest}` : "No figures of it yet";
}

/** The newest figures of a platform; of statements the month, since a day would promise too much. */
function newestOf({ newest, datasets }: Platform, locale: string): string | null {
  const told = datasets.find((each) => each.newest === newest);
  return told ? newestDay(told, locale) : newest && formatDay(newest, locale);
}

export function FreshnessBadge({ platform }: { readonly platform: Pick<Platform, "freshness"> }) {
  const { word, tone } = FRESHNESS[platform.freshness];
  return <Badge tone={tone}>{word}</Badge>;
}

function useColumns(): readonly Column<Platform>[] {
  const locale = useLocale();
  return useMemo(() => {
    const count = (id: keyof Platform & string, title: string, hint: string): Column<Platform> => ({
      id,
      title,
      hint,
      kind: "number",
      value: (row) => Number(row[id]),
      show: (row) => (row[id] === 0 ? "–" : formatNumber(Number(row[id]), locale)),
    });
    return [
      { id: "title", title: "Platform", value: (row) => row.title },
      {
        id: "freshness",
        title: "State",
        value: (row) => FRESHNESS[row.freshness].word,
        show: (row) => <FreshnessBadge platform={row} />,
      },
      {
        id: "newest",
        title: "Newest day",
        value: (row) => row.newest,
        show: (row) => newestOf(row, locale) ?? "–",
      },
      count("deliveries", "Files", "Files that count"),
      count("stored", "Rows", "Rows that count"),
      count("quarantined", "Refused", "Rows that do not count because a cell is wrong"),
      count("flagged", "Left empty", "Values that were left empty in rows that count"),
      count("set_aside", "Not read", "Files that could not be read"),
      { ...count("withdrawn", "Withdrawn", "Files that were taken back"), hidden: true },
    ];
  }, [locale]);
}
