"""What the usages of a block are of: its releases and recordings, kept only until the next block begins."""

from dataclasses import dataclass, field

from bedrot.platforms.ddex.records import Layout, Record, values


@dataclass(frozen=True, slots=True)
class Work:
    """A release or a recording as described; empty texts where nothing is told. ``kind``: e.g. ``Album``."""

    title: str = ""
    artist: str = ""
    isrc: str = ""
    upc: str = ""
    kind: str = ""


@dataclass
class Block:
    """The releases and recordings of one block, by reference and by the sender's own identifiers."""

    id: str | None = None
    releases: dict[str, Work] = field(default_factory=dict)
    resources: dict[str, Work] = field(default_factory=dict)
    by_sender: dict[str, Work] = field(default_factory=dict)

    def add(self, record: Record, layout: Layout) -> None:
        """Take note of a record that describes something; records that describe works are passed over."""
        if record.family == "RE02":
            self._add_part(record, layout)
        elif record.family.startswith("RE"):
            work = Work(
                title=layout.text(record, "Title"),
                artist=layout.text(record, "DisplayArtistName"),
                upc=layout.text(record, "ICPN"),
                kind=layout.text(record, "ReleaseType") or "Release",
            )
            self._note(self.releases, layout.text(record, "ReleaseReference"), work)
            self._note(self.by_sender, layout.text(record, "DspReleaseId"), work)
        elif record.family.startswith("AS"):
            work = Work(
                title=layout.text(record, "Title"),
                artist=layout.text(record, "DisplayArtistName"),
                isrc=next(iter(values(layout.cell(record, "ISRC"))), ""),
                kind=layout.text(record, "ResourceType"),
            )
            self._note(self.resources, layout.text(record, "ResourceReference"), work)
            self._note(self.by_sender, layout.text(record, "DspResourceId"), work)

    def find(self, resource: str, release: str, by_sender: str) -> Work | None:
        """What a usage that names one of these is of; None when the block does not describe it."""
        if resource:
            return self.resources.get(resource)
        if release:
            return self.releases.get(release)
        if by_sender in self.by_sender:
            return self.by_sender[by_sender]
        described = [*self.resources.values()]
        return described[0] if len(described) == 1 else None

    def _add_part(self, record: Record, layout: Layout) -> None:
        """A release made of recordings of the block; one of a single recording stands for it."""
        used = [self.resources.get(each) for each in values(layout.cell(record, "UsedResources"))]
        if len(used) == 1 and used[0] is not None:
            self._note(self.releases, layout.text(record, "ReleaseReference"), used[0])
        elif used:
            head = next(iter(self.releases.values()), Work())
            part = Work(title=head.title, artist=head.artist, upc=head.upc, kind="Sub-Release")
            self._note(self.releases, layout.text(record, "ReleaseReference"), part)

    @staticmethod
    def _note(where: dict[str, Work], key: str, work: Work) -> None:
        if key:
            where[key] = work


def work_told(record: Record, layout: Layout) -> Work:
    """What a usage that describes its recording itself is of; a release where it names no recording."""
    isrc = next(iter(values(layout.cell(record, "ISRC", "ResourceISRC"))), "")
    of_recording = bool(isrc or layout.cell(record, "ResourceTitle"))
    kinds = ("ResourceType",) if of_recording else ("ReleaseType",)
    return Work(
        title=layout.text(record, "ResourceTitle") if of_recording else layout.text(record, "ReleaseTitle"),
        artist=layout.text(record, "ResourceDisplayArtistName", "ReleaseDisplayArtistName")
        if of_recording
        else layout.text(record, "ReleaseDisplayArtistName"),
        isrc=isrc,
        upc=layout.text(record, "ICPN", "ReleaseICPN"),
        kind=layout.text(record, *kinds),
    )
