import { ChevronRight } from "lucide-react";
import Link from "next/link";

import type { Lineage } from "@/api/lineage";

import { after } from "./model";

/** The same as text, for small screens and paper: each platform with its datasets and the KPIs that they reach. */
export function FlowList({ lineage }: { readonly lineage: Lineage }) {
  const platforms = lineage.nodes.filter(({ zone }) => zone === "landing");
  return (
    <ul className="divide-y divide-line">
      {platforms.map((platform) => (
        <li key={platform.id} className="py-1">
          <details className="group">
            <summary className="flex min-h-11 flex-wrap items-center justify-between gap-2">
              <span className="flex items-center gap-1 font-semibold text-strong">
                <ChevronRight aria-hidden size={16} className="text-quiet group-open:rotate-90" />
                {platform.title}
              </span>
              <span className="text-12 text-quiet">{platform.holds}</span>
            </summary>
            <ul className="mb-2 flex flex-col gap-3 border-l border-line pl-3">
              {after(lineage, platform.id, "staging").map((dataset) => (
                <li key={dataset.id}>
                  <p className="text-14 text-strong">{dataset.title}</p>
                  <p className="text-12 text-quiet">{dataset.holds}</p>
                  {after(lineage, dataset.id, "curated").map((conformed) => (
                    <div key={conformed.id} className="mt-1 text-12 text-body">
                      → {conformed.title.replaceAll("_", " ")}
                      <ul className="mt-1 flex flex-wrap gap-x-3 pl-4">
                        {after(lineage, conformed.id, "kpis").map((kpi) => (
                          <li key={kpi.id}>
                            {kpi.href ? (
                              <Link
                                href={kpi.href}
                                className="inline-flex min-h-11 items-center text-act underline md:min-h-7"
                              >
                                {kpi.title}
                              </Link>
                            ) : (
                              kpi.title
                            )}
                          </li>
                        ))}
                      </ul>
                    </div>
                  ))}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
