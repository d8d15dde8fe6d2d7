"use client";

import { RefreshCw } from "lucide-react";

import { asApiError } from "@/api/errors";
import { type Examination, useExamine, useQuality } from "@/api/quality";
import { AdminOnly, PageHead, useParam } from "@/components/shell";
import { Button, Card, EmptyState, ErrorState, Loaded } from "@/components/ui";
import { formatMoment, useLocale } from "@/format";

import { Causes } from "./causes";
import { Gates } from "./gates";
import { Scores } from "./scores";
import { score } from "./words";

export default function DataQuality() {
  const locale = useLocale();
  const answer = useQuality();
  const examine = useExamine();
  const [platform, setPlatform] = useParam("platform");
  const found = answer.data?.examination ?? null;
  const again = (
    <AdminOnly what="examine the data">
      <Button
        tone={found?.current ? "plain" : "act"}
        icon={<RefreshCw aria-hidden size={16} />}
        disabled={examine.isPending}
        onClick={() => examine.mutate()}
      >
        {examine.isPending ? "Examining" : found ? "Examine again" : "Examine the data"}
      </Button>
    </AdminOnly>
  );
  return (
    <>
      <PageHead
        title="Data · Quality"
        sentence={
          answer.data ? (found ? sentenceOf(found, locale) : "The data have not been examined yet.") : null
        }
        tools={found && again}
      />
      {examine.isError && (
        <div className="mb-4">
          <ErrorState error={asApiError(examine.error)} locale={locale} />
        </div>
      )}
      <Loaded of={answer} rows={12}>
        {({ examination }) =>
          examination ? (
            <div className="flex flex-col gap-6">
              <p className="text-12 text-quiet">
                Examination {examination.number}, {formatMoment(examination.examined_at, locale)}.{" "}
                {examination.passed} checks passed as a whole, {examination.checks.length} did not.
                {!examination.current && " The data have changed since."}
              </p>
              <Scores scores={examination.scores} chosen={platform} onChoose={setPlatform} />
              <Causes examination={examination} platform={platform} />
              <Gates gates={examination.gates} platform={platform} />
              {examination.cut && <p className="text-12 text-quiet">{examination.cut}</p>}
            </div>
          ) : (
            <Card>
              <EmptyState title="How good each platform's data are" action={again}>
                An examination checks completeness, accuracy, timeliness, consistency and validity, says which
                files and rows cost points, and keeps its result beside all later ones.
              </EmptyState>
            </Card>
          )
        }
      </Loaded>
    </>
  );
}

function sentenceOf(found: Examination, locale: string): string {
  const label = found.scores.find(({ subject }) => subject === "label");
  const [worst] = found.checks;
  const whole = label?.overall
    ? `The data score ${score(label.overall, locale)} of 100`
    : "The data were examined";
  return worst
    ? `${whole}; most points are lost by ${worst.title}: ${worst.check}.`
    : `${whole}; no check failed.`;
}
