"use client";

import { useEffect } from "react";

import { remember, usePreference } from "./preference";

export type ThemeChoice = "dark" | "light" | "system";

export const THEMES: readonly { readonly id: ThemeChoice; readonly title: string }[] = [
  { id: "dark", title: "Dark" },
  { id: "light", title: "Light" },
  { id: "system", title: "As the system" },
];

const NAME = "bedrot.theme";
const LIGHT = "(prefers-color-scheme: light)";

/** The theme that was chosen (dark until one is), and what chooses another. public/theme.js sets it before paint. */
export function useTheme(): { readonly choice: ThemeChoice; readonly choose: (choice: ThemeChoice) => void } {
  const kept = usePreference(NAME);
  const choice: ThemeChoice = kept === "light" || kept === "system" ? kept : "dark";
  useEffect(() => {
    const system = window.matchMedia(LIGHT);
    const apply = () => {
      const light = choice === "light" || (choice === "system" && system.matches);
      document.documentElement.dataset.theme = light ? "light" : "dark";
      tintFrame();
    };
    apply();
    system.addEventListener("change", apply);
    return () => system.removeEventListener("change", apply);
  }, [choice]);
  return { choice, choose: (next) => remember(NAME, next) };
}

/** What the system draws round the page, such as the bar of a phone, in the colour of its ground. */
function tintFrame(): void {
  const ground = getComputedStyle(document.documentElement).getPropertyValue("--ground").trim();
  if (ground) {
    document.querySelector('meta[name="theme-color"]')?.setAttribute("content", ground);
  }
}
