"use client";

import type { Country } from "@/api/countries";
import { type CourseAsked, narrowed } from "@/api/courses";
import type { Asked } from "@/api/figures";
import { CourseChart } from "@/components/charts";
import type { When } from "@/components/explain/use-rank";
import { Change } from "@/components/figures";
import { CellButton, Drawer, EmptyState, Fact, Facts, NotThere } from "@/components/ui";
import { addMonths, formatPercent, monthOf, tellInWords, useLocale } from "@/format";

const BACK = 24;

/** What a country paid, and how that went over two years. */
export function CountryStory({
  code,
  country,
  known,
  unit,
  asked,
  onRows,
  onClose,
}: {
  readonly code: string | null;
  /** Null while its figures are not known, or where the chosen months have none. */
  readonly country: Country | null;
  /** Whether the figures of the chosen months are known. */
  readonly known: boolean;
  readonly unit: string;
  readonly asked: Asked;
  /** Opens the rows of statements behind its value. */
  readonly onRows: (code: string, when?: When) => void;
  readonly onClose: () => void;
}) {
  return (
    <Drawer
      open={code !== null}
      onClose={onClose}
      title={country?.name ?? code ?? ""}
      subtitle={country?.region}
    >
      {code !== null && (
        <div className="flex flex-col gap-4">
          {country ? (
            <Standing country={country} unit={unit} onRows={(when) => onRows(country.code, when)} />
          ) : (
            known && (
              <NotThere back="Show all countries" onBack={onClose}>
                No statement of the chosen months names a country “{code}”.
              </NotThere>
            )
          )}
          <Courses code={code} asked={asked} />
        </div>
      )}
    </Drawer>
  );
}

function Standing({
  country,
  unit,
  onRows,
}: {
  readonly country: Country;
  readonly unit: string;
  readonly onRows: (when: When) => void;
}) {
  const locale = useLocale();
  const value = tellInWords(country.value, unit, locale);
  const before = tellInWords(country.previous, unit, locale);
  return (
    <Facts title="In the chosen months">
      <Fact term="Value">
        <CellButton label={`Value: ${value}. Show its rows`} onPress={() => onRows("now")}>
          {value}
        </CellButton>
      </Fact>
      <Fact term="Of the whole">{country.share === null ? "–" : formatPercent(country.share, locale)}</Fact>
      <Fact term="The months before">
        {country.previous === null ? (
          "–"
        ) : (
          <CellButton label={`The months before: ${before}. Show its rows`} onPress={() => onRows("before")}>
            {before}
          </CellButton>
        )}
      </Fact>
      <Fact term="Change">
        {country.change === null ? (
          "–"
        ) : (
          <CellButton about="show the rows of both" onPress={() => onRows("both")}>
            <Change change={country.change} />
          </CellButton>
        )}
      </Fact>
    </Facts>
  );
}

/** Two years up to the chosen months, for one month alone is no course. */
function Courses({ code, asked }: { readonly code: string; readonly asked: Asked }) {
  const { last, ...days } = narrowed(asked, ["store", "currency"]);
  const common: Omit<CourseAsked, "measure"> = {
    ...days,
    first: last ? `${addMonths(monthOf(last), -BACK)}-01` : null,
    last: last ?? null,
    dataset: "royalties",
    by: "country",
    step: "month",
    line: code,
  };
  const empty = <EmptyState title="No course">No statement lists this country for these months.</EmptyState>;
  return (
    <>
      <CourseChart
        title="Revenue by month of use"
        definition="What statements list for this country before splits, by the month of use. The newest months may still be paid for."
        asked={{ ...common, measure: "net" }}
        empty={empty}
        height={220}
        marked={false}
      />
      <CourseChart
        title="Paid units by month of use"
        definition="Plays and sales that statements pay for in this country, by the month of use."
        asked={{ ...common, measure: "units" }}
        empty={empty}
        height={220}
        marked={false}
      />
    </>
  );
}
