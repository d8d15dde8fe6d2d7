"use client";

import { useIsAdmin, useSession } from "@/api/session";
import { PageHead, useParam } from "@/components/shell";
import { Tabs } from "@/components/ui";

import { Audit } from "./audit";
import { Looks } from "./looks";
import { People } from "./people";
import { LabelTables } from "./label-tables";
import { Shares } from "./shares";
import { Tokens } from "./tokens";

const TABS = [
  { id: "people", title: "People" },
  { id: "shares", title: "Shared with artists" },
  { id: "tokens", title: "Tokens" },
  { id: "goals", title: "Goals" },
  { id: "rates", title: "Rates" },
  { id: "artists", title: "Artists" },
  { id: "looks", title: "Looks" },
  { id: "audit", title: "Audit trail" },
] as const;

type TabId = (typeof TABS)[number]["id"];

export default function Settings() {
  const { data: session } = useSession();
  const admin = useIsAdmin();
  const [told, setTab] = useParam("tab");
  const tab = TABS.find(({ id }) => id === told)?.id ?? "people";
  const sentence = admin
    ? "You are an admin: what you change here holds for everybody."
    : `You are here as ${session?.role ?? "a reader"}: you can see everything, and change how it looks to you.`;
  return (
    <>
      <PageHead title="Settings" sentence={session ? sentence : null} />
      <Tabs label="Settings" tabs={TABS} active={tab} onChange={setTab}>
        <Panel tab={tab} />
      </Tabs>
    </>
  );
}

function Panel({ tab }: { readonly tab: TabId }) {
  switch (tab) {
    case "people":
      return <People />;
    case "shares":
      return <Shares />;
    case "tokens":
      return <Tokens />;
    case "looks":
      return <Looks />;
    case "audit":
      return <Audit />;
    default:
      return <LabelTables key={tab} name={tab} />;
  }
}
