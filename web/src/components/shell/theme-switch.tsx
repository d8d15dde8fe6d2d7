"use client";

import { Monitor, Moon, Sun } from "lucide-react";

import { Popover } from "@/components/ui/popover";

import { THEMES, useTheme } from "./theme";

const ICONS = { dark: Moon, light: Sun, system: Monitor } as const;

/** Chooses how the pages look; this browser remembers it. */
export function ThemeSwitch() {
  const { choice, choose } = useTheme();
  const Active = ICONS[choice];
  return (
    <Popover
      label="Theme"
      align="end"
      button={<Active aria-hidden size={20} />}
      buttonClassName="touch inline-flex items-center justify-center rounded-8 text-quiet hover:bg-raised hover:text-strong"
      panelClassName="w-48 p-1"
    >
      {(close) =>
        THEMES.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === choice}
            onClick={() => {
              choose(id);
              close();
            }}
            className="touch flex w-full items-center gap-3 rounded-8 px-2 text-left text-strong hover:bg-raised aria-pressed:text-act md:min-h-9"
          >
            {title}
          </button>
        ))
      }
    </Popover>
  );
}
