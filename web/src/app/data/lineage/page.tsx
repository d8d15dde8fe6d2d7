"use client";

import { type Lineage, useLineage } from "@/api/lineage";
import { PageHead, useParam } from "@/components/shell";
import { Card, EmptyState, LinkButton, Loaded, NotThere, Skeleton } from "@/components/ui";
import { formatBytes, formatNumber, useLocale } from "@/format";

import { FlowDrawing } from "./flow-drawing";
import { FlowList } from "./flow-list";

export default function DataLineage() {
  const answer = useLineage();
  const [node, setNode] = useParam("node");
  return (
    <>
      <PageHead title="Data · Lineage" sentence={answer.data ? sentenceOf(answer.data) : null} />
      <Loaded of={answer} skeleton={<Skeleton className="h-[60rem]" />}>
        {(lineage) =>
          lineage.nodes.some(({ zone }) => zone === "landing") ? (
            <div className="flex flex-col gap-6">
              {node !== null && !has(lineage, node) && (
                <NotThere back="Show the whole way" onBack={() => setNode(null)}>
                  Nothing on the way goes by “{node}”.
                </NotThere>
              )}
              <Zones zones={lineage.zones} />
              <Card label="From files to figures" className="hidden lg:block print:hidden">
                <FlowDrawing
                  lineage={lineage}
                  chosen={node !== null && has(lineage, node) ? node : null}
                  onChoose={setNode}
                />
              </Card>
              <Card label="From files to figures, as a list" className="lg:hidden print:block">
                <FlowList lineage={lineage} />
              </Card>
            </div>
          ) : (
            <Card>
              <EmptyState
                title="How files become figures"
                action={
                  <LinkButton tone="act" href="/data/import/">
                    Import a file
                  </LinkButton>
                }
              >
                From each platform through its datasets to every KPI. It is drawn as soon as a first file has
                arrived.
              </EmptyState>
            </Card>
          )
        }
      </Loaded>
    </>
  );
}

function has({ nodes }: Lineage, id: string): boolean {
  return nodes.some((node) => node.id === id);
}

/** What lies in each zone of the lake. */
function Zones({ zones }: { readonly zones: Lineage["zones"] }) {
  const locale = useLocale();
  return (
    <ul aria-label="Zones of the lake" className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {zones.map(({ zone, files, bytes }) => (
        <li key={zone} className="sheet rounded-8 border border-line bg-panel p-3">
          <p className="font-semibold text-strong capitalize">{zone}</p>
          <p className="figures text-12 text-quiet">
            {formatNumber(files, locale)} {files === 1 ? "file" : "files"} · {formatBytes(bytes, locale)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function sentenceOf({ nodes }: Lineage): string {
  const count = (zone: string) => nodes.filter((node) => node.zone === zone).length;
  if (count("landing") === 0) {
    return "No file has arrived yet, so no figure has a source.";
  }
  const [platforms, datasets] = [count("landing"), count("curated")];
  return `${platforms} ${platforms === 1 ? "platform feeds" : "platforms feed"} ${datasets} conformed ${datasets === 1 ? "dataset" : "datasets"}, from which ${count("kpis")} KPIs are worked out.`;
}
