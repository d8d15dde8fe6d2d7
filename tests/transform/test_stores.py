"""Which store a written name means: whole names first, whole-word beginnings next, and never a guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.model.names import fold
from bedrot.transform.stores import StoreName, built_in, stores

KNOWN = stores([])


@pytest.mark.parametrize(
    ("written", "store", "tier"),
    [
        ("Spotify", "spotify", "stream"),
        ("SPOTIFY ", "spotify", "stream"),
        ("Apple Music", "apple_music", "subscription"),
        ("iTunes Match", "itunes_match", "cloud"),
        ("iTunes Songs", "itunes", "download"),
        ("YouTube (Ads)", "youtube", "ads"),
        ("YouTube (Red)", "youtube", "subscription"),
        ("YouTube Music", "youtube_music", "subscription"),
        ("Amazon Prime (Streaming)", "amazon_music", "bundle"),
        ("Amazon Prime IN", "amazon_music", "bundle"),
        ("Amazon (downloads)", "amazon_mp3", "download"),
        ("Facebook", "meta", "ugc"),
        ("Facebook / Instagram", "meta", "ugc"),
        ("Flo", "flo", "stream"),
        ("AWA", "awa", "stream"),
        ("NetEase", "netease", "stream"),
        ("TikTok", "tiktok", "ugc"),
    ],
)
def test_names_in_real_statements(written: str, store: str, tier: str) -> None:
    found = KNOWN.find(written)
    assert found is not None
    assert (found.store, found.tier) == (store, tier)


@pytest.mark.parametrize(
    ("written", "payer", "kind"),
    [
        ("ASCAP", "ascap", "performance"),
        ("GEMA", "gema", "society"),
        ("Gema DE", "gema", "society"),
        ("PRS for Music", "prs", "society"),
        ("The MLC", "mlc", "mechanical"),
        ("SoundExchange", "soundexchange", "neighbouring"),
        ("Re:Sound", "resound", "neighbouring"),
    ],
)
def test_a_society_pays_for_a_right_and_is_no_streaming_store(written: str, payer: str, kind: str) -> None:
    found = KNOWN.find(written)
    assert found is not None
    assert (found.store, found.tier) == (payer, kind)


@pytest.mark.parametrize(
    ("written", "store"),
    [
        ("Spotify Lossless", "spotify"),
        ("YouTube Music Premium", "youtube_music"),
        ("YouTube Something New", "youtube"),
        ("YT Adj 2031-03", "youtube"),
        ("Amazon Germany", "amazon_music"),
        ("Amazon MP3 Germany", "amazon_mp3"),
        ("Amazon Digital Download", "amazon_mp3"),
        ("Deezer US", "deezer"),
        ("SoundCloud Go+", "soundcloud"),
        ("KKBOX Taiwan", "kkbox"),
        ("YouTube Shorts Germany", "youtube_shorts"),
    ],
)
def test_a_known_beginning_decides_when_the_whole_name_is_new(written: str, store: str) -> None:
    found = KNOWN.find(written)
    assert found is not None
    assert found.store == store


@pytest.mark.parametrize(
    "written",
    [
        "Hawaii", "Awaken", "Florida", "Flo Rida", "Flow", "Matchbox", "Spotifyy", "My Spotify", "Zorp", "Tidalwave", "Metal",
        "Metallica", "Ytterbium", "", "  ", "US", "Pandoras", "The Amazon", "Deezerly", "Lineage", "Genies",
    ],
)  # fmt: skip
def test_a_name_that_only_contains_a_store_is_no_store(written: str) -> None:
    assert KNOWN.find(written) is None


def test_the_labels_own_names_come_first() -> None:
    own = stores([StoreName("Spotify", "my_spotify", "stream"), StoreName("Zorp", "zorp", "stream")])
    assert [found.store for name in ("spotify", "ZORP") if (found := own.find(name))] == ["my_spotify", "zorp"]


def test_every_built_in_name_means_its_own_store() -> None:
    for each in built_in():
        found = KNOWN.find(each.name if each.match == "name" else f"{each.name} anything")
        assert found is not None, each.name
        assert (found.store, found.tier) == (each.store, each.tier), each.name


def test_no_two_built_in_names_contradict_each_other() -> None:
    meanings: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for each in built_in():
        meanings.setdefault((fold(each.name), each.match), set()).add((each.store, each.tier))
    assert [name for name, meant in meanings.items() if len(meant) > 1] == []


@given(st.text())
def test_any_text_is_a_known_store_or_none(written: str) -> None:
    found = KNOWN.find(written)
    assert found is None or found.store in {each.store for each in built_in()}
