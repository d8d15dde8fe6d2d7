"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Drawer } from "@/components/ui/drawer";
import { Segments } from "@/components/ui/segments";

import { pageOf, PAGES } from "./pages";
import { THEMES, useTheme } from "./theme";
import { useFilters } from "./use-filters";

const ITEM = "flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-12 font-semibold";

/** The pages most used at the foot of a phone; the others behind "More". */
export function PhoneBar({ onHelp }: { readonly onHelp: () => void }) {
  const [more, setMore] = useState(false);
  const { href } = useFilters();
  const { choice, choose } = useTheme();
  const here = pageOf(usePathname());
  const rest = PAGES.filter((page) => !page.onPhone);
  return (
    <>
      <nav
        aria-label="Pages"
        className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
      >
        {PAGES.filter((page) => page.onPhone).map((page) => (
          <Link
            key={page.path}
            href={href(page.path)}
            prefetch={false}
            aria-current={page === here ? "page" : undefined}
            className={cx(ITEM, page === here ? "text-act" : "text-quiet")}
          >
            <page.icon aria-hidden size={20} />
            {page.title}
          </Link>
        ))}
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => setMore(true)}
          className={cx(ITEM, here && !here.onPhone ? "text-act" : "text-quiet")}
        >
          <Ellipsis aria-hidden size={20} />
          More
        </button>
      </nav>
      <Drawer open={more} onClose={() => setMore(false)} title="All pages">
        <ul className="flex flex-col gap-1">
          {rest.map((page) => (
            <li key={page.path}>
              <Link
                href={href(page.path)}
                prefetch={false}
                onClick={() => setMore(false)}
                aria-current={page === here ? "page" : undefined}
                className="touch flex items-center gap-3 rounded-8 px-2 text-strong hover:bg-raised aria-[current]:text-act"
              >
                <page.icon aria-hidden size={20} className="shrink-0" />
                <span>
                  <span className="block font-semibold">{page.title}</span>
                  <span className="block text-12 text-quiet">{page.question}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
        <div className="mt-6 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
          <Segments label="Theme" segments={THEMES} active={choice} onChange={choose} />
          <Button
            tone="quiet"
            onClick={() => {
              setMore(false);
              onHelp();
            }}
          >
            Help
          </Button>
        </div>
      </Drawer>
    </>
  );
}
