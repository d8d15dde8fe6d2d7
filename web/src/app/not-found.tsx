import { PageHead } from "@/components/shell";
import { Card, EmptyState, LinkButton } from "@/components/ui";

/** Where an address leads to no page. */
export default function NotFound() {
  return (
    <>
      <PageHead title="Nothing here" sentence="There is no page at this address." />
      <Card>
        <EmptyState
          title="It may be mistyped, or of another version"
          action={
            <LinkButton href="/" tone="act">
              To the Overview
            </LinkButton>
          }
        >
          The search (press <kbd>/</kbd>) knows every page, figure, artist, track and campaign.
        </EmptyState>
      </Card>
    </>
  );
}
