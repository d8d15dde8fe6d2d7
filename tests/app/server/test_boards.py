"""The label's boards over the interface: made, changed, removed, and told when they are broken."""

from pathlib import Path
from typing import Any

import httpx

from bedrot.app.auth.roles import Role
from tests.kit.serving import Served

Tiles = list[dict[str, Any]]

CARD = {"kind": "figure", "metric": "monthly_streams"}
WORDS = {"kind": "words", "text": "What to look at on Mondays", "wide": True}
TILES: Tiles = [
    CARD,
    {"kind": "course", "dataset": "daily_streams", "measure": "streams", "step": "week", "by": "store"},
    {"kind": "ranking", "dataset": "royalties", "measure": "net", "by": "store", "size": 5},
    WORDS,
]


def put(client: httpx.Client, name: str, tiles: Tiles, sha256: str | None = None) -> httpx.Response:
    return client.put(f"/api/v1/boards/{name}", json={"title": "Monday morning", "tiles": tiles, "sha256": sha256})


def problem(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


def test_a_board_is_made_read_and_listed(admin: httpx.Client, home: Path) -> None:
    made = put(admin, "monday", TILES)
    assert made.status_code == 200
    board = made.json()
    assert admin.get("/api/v1/boards/monday").json() == board
    assert (board["name"], board["title"], board["unknown"]) == ("monday", "Monday morning", [])
    assert [tile["kind"] for tile in board["tiles"]] == ["figure", "course", "ranking", "words"]
    assert board["tiles"][0] == {**CARD, "title": None, "wide": False, "artist": None, "store": None}
    assert admin.get("/api/v1/boards").json() == {
        "boards": [
            {"name": "monday", "title": "Monday morning", "tiles": 4, "broken": None, "sha256": board["sha256"]}
        ],
        "cut": 0,
    }
    text = (home / "boards" / "monday.toml").read_text(encoding="utf-8")
    assert text.startswith('title = "Monday morning"\n\n[[tiles]]\nkind = "figure"\nmetric = "monthly_streams"\n')


def test_a_board_is_changed_by_whoever_has_read_it(admin: httpx.Client, home: Path) -> None:
    sha256 = put(admin, "monday", TILES).json()["sha256"]
    file = home / "boards" / "monday.toml"
    file.write_text("# Ours.\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    assert problem(put(admin, "monday", [WORDS], sha256)) == (409, "B304")
    assert problem(put(admin, "monday", [WORDS])) == (409, "B304")
    read = admin.get("/api/v1/boards/monday").json()
    changed = put(admin, "monday", [WORDS, CARD], read["sha256"]).json()
    assert [tile["kind"] for tile in changed["tiles"]] == ["words", "figure"]
    assert file.read_text(encoding="utf-8").startswith("# Ours.\n")


def test_a_removed_board_is_kept_in_a_folder(admin: httpx.Client, home: Path) -> None:
    sha256 = put(admin, "monday", TILES).json()["sha256"]
    content = (home / "boards" / "monday.toml").read_bytes()
    assert problem(admin.delete(f"/api/v1/boards/monday?sha256={'0' * 64}")) == (409, "B304")
    assert admin.delete(f"/api/v1/boards/monday?sha256={sha256}").status_code == 204
    assert problem(admin.get("/api/v1/boards/monday")) == (404, "B401")
    assert (home / "boards" / "removed" / "monday_20310615_120000.toml").read_bytes() == content


def test_a_broken_file_is_told_and_hides_nothing(admin: httpx.Client, home: Path) -> None:
    put(admin, "monday", TILES)
    (home / "boards" / "broken.toml").write_text('title = "B"\n[[tiles]]\nkind = "course"\n', encoding="utf-8")
    answer = admin.get("/api/v1/boards/broken")
    assert problem(answer) == (409, "B105")
    assert answer.json()["error"]["place"] == "boards/broken.toml, line 2, field 'tiles[0].dataset'"
    listed = admin.get("/api/v1/boards").json()["boards"]
    assert [(each["name"], each["broken"] is None) for each in listed] == [("broken", False), ("monday", True)]
    assert "tiles[0].dataset" in listed[0]["broken"]
    assert admin.delete("/api/v1/boards/broken", params={"sha256": listed[0]["sha256"]}).status_code == 204
    assert [each["name"] for each in admin.get("/api/v1/boards").json()["boards"]] == ["monday"]
    assert (home / "boards" / "removed" / "broken_20310615_120000.toml").exists()


def test_tiles_that_this_version_does_not_know_are_told_and_kept(admin: httpx.Client, home: Path) -> None:
    put(admin, "monday", TILES)
    file = home / "boards" / "monday.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("monthly_streams", "monthly_stream"), encoding="utf-8")
    read = admin.get("/api/v1/boards/monday").json()
    assert read["unknown"] == [
        {"tile": 0, "what": "There is no metric 'monthly_stream'.", "todo": "Did you mean 'monthly_streams'?"}
    ]
    kept = put(admin, "monday", [WORDS, read["tiles"][0]], read["sha256"]).json()
    assert kept["unknown"][0]["tile"] == 1
    assert problem(put(admin, "other", [read["tiles"][0]])) == (404, "B401")
    assert not (home / "boards" / "other.toml").exists()


WRONG: list[Any] = [
    {"kind": "figur", "metric": "K-01"},
    {"metric": "K-01"},
    {**CARD, "metrik": "K-01"},
    {**CARD, "wide": "yes"},
    {**CARD, "title": "x" * 121},
    {**CARD, "title": "a\nb"},
    {**WORDS, "text": ""},
    {**WORDS, "text": "a\u0000b"},
    {**TILES[1], "step": "year"},
    {**TILES[1], "by": "country"},
    {**TILES[2], "size": 51},
    3,
]


def test_a_tile_of_the_wrong_form_is_refused(admin: httpx.Client, home: Path) -> None:
    for tile in WRONG:
        assert problem(put(admin, "monday", [CARD, tile])) == (422, "B803"), tile
    assert not (home / "boards").exists()


def test_a_name_that_is_none_leads_nowhere(admin: httpx.Client, home: Path) -> None:
    for name in ("Monday", "a.b", "..", "%2e%2e", "..%2fmonday", "a%00", "nul", "com1", "x" * 41):
        for answer in (
            admin.get(f"/api/v1/boards/{name}"),
            put(admin, name, TILES),
            admin.delete(f"/api/v1/boards/{name}?sha256={'0' * 64}"),
        ):
            assert answer.status_code in (404, 405, 422), name
    assert not list(home.rglob("*onday*"))
    assert not (home / "boards").exists()


def test_more_tiles_than_a_board_may_have_are_refused(admin: httpx.Client) -> None:
    assert put(admin, "monday", [CARD] * 40).status_code == 200
    assert problem(put(admin, "tuesday", [CARD] * 41)) == (422, "B803")


def test_boards_are_read_by_the_label_and_written_by_admins(server: Served) -> None:
    admin, program = server.logged_in(), server.program()
    sha256 = put(admin, "monday", TILES).json()["sha256"]
    analyst = server.logged_in(Role.ANALYST, "Ben")
    for reader in (analyst, program):
        assert reader.get("/api/v1/boards/monday").json()["sha256"] == sha256
        assert reader.get("/api/v1/boards").status_code == 200
        assert put(reader, "monday", [], sha256).status_code == 403
        assert reader.delete(f"/api/v1/boards/monday?sha256={sha256}").status_code == 403
    artist = server.artist()
    assert artist.get("/api/v1/boards").status_code == 403
    assert artist.get("/api/v1/boards/monday").status_code == 403
    assert server.browser().get("/api/v1/boards").status_code == 401


def test_who_changed_a_board_is_written_down(admin: httpx.Client) -> None:
    sha256 = put(admin, "monday", TILES).json()["sha256"]
    put(admin, "monday", TILES)
    admin.delete(f"/api/v1/boards/monday?sha256={sha256}")
    noted = [(each["who"], each["action"], each["outcome"]) for each in admin.get("/api/v1/audit").json()["rows"]]
    assert [each for each in noted if "boards" in each[1]] == [
        ("Ada", "DELETE /api/v1/boards/monday", "done"),
        ("Ada", "PUT /api/v1/boards/monday", "refused (409)"),
        ("Ada", "PUT /api/v1/boards/monday", "done"),
    ]
