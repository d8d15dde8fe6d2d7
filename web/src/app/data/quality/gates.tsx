import type { Examination } from "@/api/quality";
import { Badge, Card, CardTitle } from "@/components/ui";

const STEPS: Readonly<Record<string, string>> = {
  landing2raw: "When it was read",
  raw2staging: "When its cells were checked",
  staging2curated: "When it was added up",
  curated2warehouse: "When the warehouse was loaded",
};

/** Gates between two zones that files did not simply pass. */
export function Gates({
  gates,
  platform,
}: {
  readonly gates: Examination["gates"];
  readonly platform: string | null;
}) {
  const shown = gates.filter((gate) => platform === null || gate.platform === platform);
  if (shown.length === 0) {
    return null;
  }
  return (
    <Card label="Gates that were not simply passed">
      <CardTitle>Gates that were not simply passed</CardTitle>
      <ul className="flex flex-col gap-3">
        {shown.map((gate) => (
          <li
            key={`${gate.step} ${gate.delivery ?? ""} ${gate.dataset} ${gate.reason}`}
            className="flex flex-wrap items-start gap-x-3 gap-y-1"
          >
            <Badge tone={gate.verdict === "failed" ? "broken" : "look"}>
              {gate.verdict === "failed" ? "Not passed" : "Passed with a warning"}
            </Badge>
            <div className="min-w-0 flex-1 basis-64 text-14 text-body">
              <p className="break-words text-strong">{gate.reason}</p>
              <p className="text-12 text-quiet">
                {STEPS[gate.step] ?? gate.step}
                {gate.file && (
                  <>
                    {" · "}
                    <span className="font-mono break-all">{gate.file}</span>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
