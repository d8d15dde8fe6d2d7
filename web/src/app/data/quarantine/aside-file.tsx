import type { Aside } from "@/api/quality";
import { Badge, LinkButton } from "@/components/ui";

import { SayWhose } from "../say-whose";

/** A file that is kept and of which nothing counts, with the reason. */
export function AsideFile({ file }: { readonly file: Aside }) {
  const { name, why } = reasonOf(file);
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 rounded-8 border border-line bg-ground p-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="mb-1 flex flex-wrap items-center gap-2">
          <Badge tone="broken">Not read</Badge>
          <span className="font-mono text-12 break-all text-strong">{name}</span>
        </p>
        {file.asks_whose ? (
          <SayWhose delivery={file.delivery} name={name} />
        ) : (
          <p className="text-14 text-body">{why}</p>
        )}
      </div>
      <div className="flex flex-wrap gap-2 print:hidden">
        {file.explainable && (
          <LinkButton href={`/data/mapping/?delivery=${file.delivery}`}>Say what it is</LinkButton>
        )}
        <LinkButton href="/data/deliveries/?state=set+aside">Its arrival</LinkButton>
      </div>
    </li>
  );
}

/** The reason begins with the file's name, which already stands above it. */
function reasonOf({ file, problem }: Aside): { readonly name: string; readonly why: string } {
  const prefix = `${file}: `;
  return { name: file, why: problem.startsWith(prefix) ? problem.slice(prefix.length) : problem };
}
