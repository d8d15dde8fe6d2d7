"""Reports of one's own making: a header, summaries, usages, and a footer that counts them right."""

from collections.abc import Mapping, Sequence

from bedrot.platforms.ddex.records import published_layouts

HEAD: Mapping[str, str] = {
    "MessageVersion": "dsrf/30",
    "Profile": "BasicAudioProfile",
    "ProfileVersion": "1.2",
    "MessageId": "MSG0001",
    "MessageCreatedDateTime": "2031-04-21T15:09:26Z",
    "FileNumber": "1",
    "NumberOfFiles": "1",
    "UsageStartDate": "2031-03-01",
    "UsageEndDate": "2031-03-31",
    "SenderPartyId": "PADPIDAEXAMPLE0001",
    "SenderName": "ExampleStream",
    "ServiceDescription": "music",
    "RecipientPartyId": "PADPIDAEXAMPLE0002",
    "RecipientName": "TIN LANTERN",
}
SUMMARY = {
    "CommercialModel": "SubscriptionModel",
    "UseType": "Stream",
    "Territory": "SE",
    "ServiceDescription": "music",
}


def line(record_type: str, **cells: str) -> str:
    """A record whose cells are given by name."""
    names = published_layouts()[record_type].names
    unknown = cells.keys() - set(names)
    assert not unknown, f"{record_type} has no {unknown}"
    return "\t".join([record_type, *(cells.get(name, "") for name in names)]).rstrip("\t")


def head(**cells: str) -> str:
    return line("HEAD", **{**HEAD, **cells})


def basic(number: str = "1", **cells: str) -> str:
    """A summary of a Basic Audio report."""
    money = {"Usages": "1000", "CurrencyOfReporting": "USD", "NetRevenue": "12.34"}
    return line("SY01.01", SummaryRecordId=number, **{**SUMMARY, **money, **cells})


def user_generated(number: str = "1", **cells: str) -> str:
    """A summary of a report on user-generated content."""
    money = {
        "Usages": "4323",
        "CurrencyOfReporting": "USD",
        "NetRevenue": "12.34",
        "CommercialModel": "AdvertisementSupportedModel",
    }
    return line("SY02.02", SummaryRecordId=number, **{**SUMMARY, **money, **cells})


def recording(block: str, reference: str = "A1", **cells: str) -> str:
    told = {"DspResourceId": f"id-{block}-{reference}", "ISRC": "XXTL13100001", "Title": "Paper Comets"}
    rest = {"DisplayArtistName": "Ada Quill", "ResourceType": "SoundRecording"}
    return line("AS01.01", BlockId=block, ResourceReference=reference, **{**told, **rest, **cells})


def release(block: str, reference: str = "R1", **cells: str) -> str:
    told = {"DspReleaseId": f"rel-{block}", "ICPN": "000000123456", "Title": "Low Tide", "ReleaseType": "Album"}
    return line("RE01", BlockId=block, ReleaseReference=reference, DisplayArtistName="Ada Quill", **{**told, **cells})


def streams(block: str, units: str, summary: str = "1", **cells: str) -> str:
    named = {} if "TransactedRelease" in cells else {"TransactedResource": "A1"}
    told = {"SummaryRecordId": summary, "SalesTransactionId": f"T{block}", "NumberOfStreams": units, **named}
    return line("SU02", BlockId=block, **{**told, **cells})


def report(*lines: str, top: str | None = None, newline: str = "\n") -> str:
    """A whole file in blocks."""
    everything = [top or head(), *lines]
    blocks = {each.split("\t")[1] for each in lines if each[:2] in ("AS", "RE", "SU", "LI", "RU")}
    summaries = sum(each.startswith("SY") for each in lines)
    counted = str(len(everything) + 1)
    foot = line(
        "FOOT",
        NumberOfLinesInFile=counted,
        NumberOfLinesInReport=counted,
        NumberOfSummaryRecords=str(summaries),
        NumberOfBlocksInFile=str(len(blocks)),
    )
    return newline.join([*everything, foot, ""])


def single_records(lines: Sequence[str], top: str) -> str:
    """A whole file of records that stand alone."""
    everything = [top, *lines]
    summaries = sum(each.startswith("SY") for each in lines)
    foot = line("SRFO", NumberOfLinesInReport=str(len(everything) + 1), NumberOfSummaryRecords=str(summaries))
    return "\n".join([*everything, foot, ""])
