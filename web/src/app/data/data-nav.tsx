"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

import { cx } from "@/components/ui";

/** The parts of Data, each with an address of its own. */
export const DATA_PAGES = [
  { path: "/data/", title: "Platforms" },
  { path: "/data/import/", title: "Import" },
  { path: "/data/deliveries/", title: "Arrivals" },
  { path: "/data/runs/", title: "Runs" },
  { path: "/data/quarantine/", title: "Quarantine" },
  { path: "/data/quality/", title: "Quality" },
  { path: "/data/findings/", title: "Findings" },
  { path: "/data/lineage/", title: "Lineage" },
  { path: "/data/mapping/", title: "Unknown files" },
  { path: "/data/health/", title: "Health" },
] as const;

/** Leads from one part of Data to another; on a phone it scrolls to the one that is open. */
export function DataNav() {
  const pathname = usePathname();
  const here = pathname.endsWith("/") ? pathname : `${pathname}/`;
  const active = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // newer browsers answer with a promise, which an effect must not
    void active.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [here]);
  return (
    <nav aria-label="Data" className="mb-6 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1">
        {DATA_PAGES.map(({ path, title }) => (
          <li key={path}>
            <Link
              ref={path === here ? active : null}
              href={path}
              prefetch={false}
              aria-current={path === here ? "page" : undefined}
              className={cx(
                "touch inline-flex items-center border-b-2 px-3 font-semibold whitespace-nowrap",
                "focus-visible:-outline-offset-2",
                path === here ? "border-act text-strong" : "border-transparent text-quiet hover:text-strong",
              )}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
