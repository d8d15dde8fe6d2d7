import { expect, it } from "vitest";

import type { Lineage } from "@/api/lineage";

import { after, connected, drawingOf } from "./model";

const node = (id: string) => ({ id, zone: id.split(" ")[0] ?? "", title: id, holds: "1 file", href: null });

const LINEAGE: Lineage = {
  current: true,
  zones: [],
  nodes: [
    "landing a",
    "landing b",
    "staging a.x",
    "staging b.y",
    "curated royalties",
    "curated shop",
    "kpis revenue",
    "views v.csv",
  ].map(node),
  edges: [
    { source: "landing a", target: "staging a.x" },
    { source: "landing b", target: "staging b.y" },
    { source: "staging a.x", target: "curated shop" },
    { source: "staging b.y", target: "curated royalties" },
    { source: "curated royalties", target: "kpis revenue" },
    { source: "curated royalties", target: "views v.csv" },
  ],
};

it("follows a station to what it is made of and what is made of it, and to nothing beside", () => {
  expect([...connected(LINEAGE, "staging b.y")].sort()).toEqual([
    "curated royalties",
    "kpis revenue",
    "landing b",
    "staging b.y",
    "views v.csv",
  ]);
});

it("places stations near those they come from, and draws no line to what is not drawn", () => {
  const { columns, lines } = drawingOf(LINEAGE);
  expect(columns.map((column) => column.map(({ node: { id } }) => id))).toEqual([
    ["landing a", "landing b"],
    ["staging a.x", "staging b.y"],
    ["curated shop", "curated royalties"],
    ["kpis revenue"],
  ]);
  expect(lines).toHaveLength(5);
});

it("tells what comes next of one kind", () => {
  expect(after(LINEAGE, "curated royalties", "kpis").map(({ id }) => id)).toEqual(["kpis revenue"]);
});
