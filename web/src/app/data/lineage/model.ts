import type { Lineage, LineageNode } from "@/api/lineage";

/** The stations from a file to a figure that are drawn, in order. Views are files for others; they are only counted. */
export const STATIONS = [
  { zone: "landing", title: "Platforms", what: "Files as they came" },
  { zone: "staging", title: "Datasets", what: "Rows with checked cells" },
  { zone: "curated", title: "Conformed", what: "One shape for all platforms" },
  { zone: "kpis", title: "KPIs", what: "Figures of the dashboard" },
] as const;

export interface Placed {
  readonly node: LineageNode;
  readonly column: number;
  /** Its middle, 0 to 1 of the height. */
  readonly at: number;
}

export interface Drawing {
  readonly columns: readonly (readonly Placed[])[];
  readonly lines: readonly { readonly from: Placed; readonly to: Placed }[];
}

/** Places nodes in columns, each near those it comes from, so that lines cross little. */
export function drawingOf({ nodes, edges }: Lineage): Drawing {
  const places = new Map<string, Placed>();
  const columns = STATIONS.map(({ zone }, column) => {
    const wanted = nodes
      .filter((node) => node.zone === zone)
      .map((node) => ({
        node,
        near: mean(
          edges.filter(({ target }) => target === node.id).map(({ source }) => places.get(source)?.at),
        ),
      }))
      .sort((one, other) => one.near - other.near);
    return wanted.map(({ node }, index): Placed => {
      const placed = { node, column, at: (index + 0.5) / wanted.length };
      places.set(node.id, placed);
      return placed;
    });
  });
  const lines = edges.flatMap(({ source, target }) => {
    const [from, to] = [places.get(source), places.get(target)];
    return from && to ? [{ from, to }] : [];
  });
  return { columns, lines };
}

/** Everything a node is made of and everything made of it, itself included. */
export function connected({ edges }: Lineage, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  follow(id, found, (at) => edges.filter(({ source }) => source === at).map(({ target }) => target));
  follow(id, found, (at) => edges.filter(({ target }) => target === at).map(({ source }) => source));
  return found;
}

/** What comes next after a node, in the order of the nodes. */
export function after({ nodes, edges }: Lineage, id: string, zone: string): readonly LineageNode[] {
  const targets = new Set(edges.filter(({ source }) => source === id).map(({ target }) => target));
  return nodes.filter((node) => node.zone === zone && targets.has(node.id));
}

function follow(id: string, found: Set<string>, next: (id: string) => readonly string[]): void {
  for (const each of next(id)) {
    if (!found.has(each)) {
      found.add(each);
      follow(each, found, next);
    }
  }
}

function mean(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}
