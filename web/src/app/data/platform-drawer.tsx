"use client";

import type { Dataset, Platform } from "@/api/platforms";
import { Badge, Drawer, LinkButton } from "@/components/ui";
import { formatMoment, formatNumber, useLocale } from "@/format";

import { FRESHNESS, newestDay } from "./words";

/** What a platform tells, how new it is, and how to get the next file. */
export function PlatformDrawer({
  platform,
  onClose,
}: {
  readonly platform: Platform | undefined;
  readonly onClose: () => void;
}) {
  const asked = platform ? `?platform=${encodeURIComponent(platform.platform)}` : "";
  const told = platform?.datasets.filter(({ deliveries }) => deliveries > 0) ?? [];
  const untold = platform?.datasets.filter(({ deliveries }) => deliveries === 0) ?? [];
  return (
    <Drawer
      open={platform !== undefined}
      onClose={onClose}
      title={platform?.title ?? ""}
      subtitle={platform && subtitleOf(platform)}
      footer={
        <div className="flex flex-wrap gap-2">
          <LinkButton tone="act" href="/data/import/">
            Import a file
          </LinkButton>
          <LinkButton href={`/data/deliveries/${asked}`}>Its files</LinkButton>
          {platform && platform.quarantined + platform.flagged > 0 && (
            <LinkButton href={`/data/quarantine/${asked}`}>Refused rows</LinkButton>
          )}
          <LinkButton href={`/data/findings/${asked}`}>Findings</LinkButton>
        </div>
      }
    >
      {platform && (
        <div className="flex flex-col gap-6">
          {platform.todo.length > 0 && platform.has_files && (
            <section className="rounded-8 bg-act-soft p-3">
              <h3 className="mb-1 text-14 text-act">What to do next</h3>
              {platform.todo.map((step) => (
                <p key={step} className="text-strong">
                  {step}
                </p>
              ))}
            </section>
          )}
          {told.length > 0 && <Datasets title="What its files tell" datasets={told} />}
          {untold.length > 0 && (
            <Datasets
              title={told.length > 0 ? "What it could tell as well" : "What it can tell"}
              datasets={untold}
            />
          )}
        </div>
      )}
    </Drawer>
  );
}

function subtitleOf({ has_files, deliveries, set_aside }: Platform): string {
  if (!has_files) {
    return "No file of it has arrived yet.";
  }
  const files = `${deliveries} ${deliveries === 1 ? "file counts" : "files count"}`;
  return set_aside > 0 ? `${files}, ${set_aside} could not be read` : files;
}

function Datasets({ title, datasets }: { readonly title: string; readonly datasets: readonly Dataset[] }) {
  return (
    <section>
      <h3 className="mb-2 text-16 text-strong">{title}</h3>
      <ul className="flex flex-col gap-4">
        {datasets.map((dataset) => (
          <li key={dataset.name} className="rounded-8 border border-line p-3">
            <DatasetStory dataset={dataset} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DatasetStory({ dataset }: { readonly dataset: Dataset }) {
  const locale = useLocale();
  const { word, tone } = FRESHNESS[dataset.freshness];
  const count = (value: number) => formatNumber(value, locale);
  return (
    <>
      <div className="mb-2 flex flex-wrap items-start justify-between gap-2">
        <h4 className="min-w-0 flex-1 basis-48 font-semibold text-strong">{dataset.title}</h4>
        <Badge tone={tone}>{word}</Badge>
      </div>
      <dl className="grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 text-14">
        <Said term="Newest">{newestDay(dataset, locale)}</Said>
        <Said term="Last file">
          {dataset.observed_at && `made ${formatMoment(dataset.observed_at, locale)}`}
        </Said>
        <Said term="Rows">
          {dataset.deliveries > 0 &&
            [
              `${count(dataset.stored)} count`,
              dataset.quarantined > 0 && `${count(dataset.quarantined)} refused`,
              dataset.flagged > 0 && `${count(dataset.flagged)} with an empty value`,
            ]
              .filter(Boolean)
              .join(", ")}
        </Said>
        <Said term="Counted by">{dataset.family}</Said>
        <Said term="Complete after">
          {dataset.settles_after > 0 && `${dataset.settles_after} days; younger days are provisional`}
        </Said>
        <Said term="How to get it">{dataset.how_to_get}</Said>
        <Said term="Good to know">{dataset.limits}</Said>
      </dl>
    </>
  );
}

function Said({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return children ? (
    <>
      <dt className="text-quiet">{term}</dt>
      <dd className="text-body">{children}</dd>
    </>
  ) : null;
}
