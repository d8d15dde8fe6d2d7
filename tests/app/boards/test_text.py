"""The text of a board's file: what is written is read back, comments stay, and what is wrong is told with its place."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.app.boards.text import board_of, text_of
from bedrot.app.boards.tiles import Board, CourseTile, FigureTile, RankingTile, Tile, WordsTile
from bedrot.model.errors import BoardInvalid

BY_HAND = """\
# Read every Monday.
title = 'Monday morning'  # not 'Montag'

# The first thing to look at.
[[tiles]]  # a card
kind = "figure"
metric = "K-01"  # streams
wide = false
# artist = "NOVA SEVEN"

# Who pays.
[[ tiles ]]
kind = "ranking"
dataset = "royalties"
measure = "net"
by = "store"
size = 5

[[tiles]]
kind = "words"
text = '''
  # no comment
[[tiles]]'''
# The end."""

CARD = FigureTile(kind="figure", metric="K-01")
WORDS = WordsTile(kind="words", text="  # no comment\n[[tiles]]")
PAYERS = RankingTile(kind="ranking", dataset="royalties", measure="net", by="store", size=5)


def test_a_file_written_by_hand_is_read() -> None:
    assert board_of(BY_HAND, "monday.toml") == Board("Monday morning", (CARD, PAYERS, WORDS))


def test_what_was_not_changed_stays_as_it_was_written() -> None:
    assert text_of(board_of(BY_HAND, ""), BY_HAND) == BY_HAND.replace("[[ tiles ]]", "[[tiles]]") + "\n"


def test_comments_stay_with_a_tile_that_is_changed_or_moved() -> None:
    changed = CARD.model_copy(update={"metric": "net_revenue", "title": "Paid"})
    later = text_of(Board("Mondays", (PAYERS, changed, WORDS)), BY_HAND)
    assert later == (
        "# Read every Monday.\n"
        "title = \"Mondays\"  # not 'Montag'\n"
        "\n"
        "# Who pays.\n"
        "[[tiles]]\n"
        'kind = "ranking"\n'
        'dataset = "royalties"\n'
        'measure = "net"\n'
        'by = "store"\n'
        "size = 5\n"
        "\n"
        "# The first thing to look at.\n"
        "[[tiles]]  # a card\n"
        'kind = "figure"\n'
        'metric = "net_revenue"  # streams\n'
        "wide = false\n"
        'title = "Paid"\n'
        '# artist = "NOVA SEVEN"\n'
        "\n"
        "[[tiles]]\n"
        'kind = "words"\n'
        "text = '''\n"
        "  # no comment\n"
        "[[tiles]]'''\n"
        "# The end.\n"
    )


def test_a_tile_that_is_removed_takes_its_comment_along() -> None:
    later = text_of(Board("Monday morning", (CARD, WORDS)), BY_HAND)
    assert "# Who pays." not in later
    assert "# The first thing to look at." in later


def test_lines_keep_the_ends_that_the_file_has() -> None:
    later = text_of(Board("Mondays", (WORDS, CARD)), BY_HAND.replace("\n", "\r\n"))
    assert later.count("\n") == later.count("\r\n") > 10
    assert board_of(later, "") == Board("Mondays", (WORDS, CARD))


def test_tiles_in_one_line_are_read_and_written_below_each_other() -> None:
    before = 'tiles = [{kind = "figure", metric = "K-01"}]\ntitle = "M" # Monday\n'
    board = board_of(before, "")
    assert text_of(board, before) == 'title = "M" # Monday\n\n[[tiles]]\nkind = "figure"\nmetric = "K-01"\n'


def test_words_of_several_lines_are_written_as_such() -> None:
    assert 'text = """\none\ntwo"""' in text_of(Board("M", (WordsTile(kind="words", text="one\ntwo"),)))


LINE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=[*map(chr, range(32)), "\x7f"]), min_size=1)
NAMES = st.from_regex(r"[A-Za-z0-9_-]{1,20}", fullmatch=True)
MAYBE = st.none() | LINE.filter(lambda text: len(text) <= 100)
LOOKS = {"title": MAYBE, "wide": st.booleans(), "artist": MAYBE, "store": MAYBE}
TILES: st.SearchStrategy[Tile] = st.one_of(
    st.builds(FigureTile, kind=st.just("figure"), metric=NAMES, **LOOKS),
    st.builds(CourseTile, kind=st.just("course"), dataset=NAMES, measure=NAMES, by=st.none() | NAMES, account=MAYBE,
              step=st.sampled_from(["day", "week", "month"]), drawn=st.sampled_from(["lines", "multiples"]), **LOOKS),
    st.builds(RankingTile, kind=st.just("ranking"), dataset=NAMES, measure=NAMES, by=NAMES, size=st.integers(1, 50),
              account=MAYBE, **LOOKS),
    st.builds(WordsTile, kind=st.just("words"), text=st.lists(LINE | st.just("\t"), min_size=1, max_size=4).map("\n".join),
              title=MAYBE),
)  # fmt: skip
BOARDS = st.builds(Board, LINE.filter(lambda text: len(text) <= 120), st.lists(TILES, max_size=6).map(tuple))


@given(BOARDS)
def test_a_board_that_is_written_and_read_is_the_same(board: Board) -> None:
    text = text_of(board)
    assert board_of(text, "") == board
    assert text_of(board, text) == text


@given(BOARDS, BOARDS, st.randoms(use_true_random=False))
def test_a_board_in_place_of_another_is_the_same_too(before: Board, board: Board, chance: Random) -> None:
    """Whichever tiles of the other one it still has."""
    mixed = [*before.tiles, *board.tiles]
    chance.shuffle(mixed)
    wanted = Board(board.title, tuple(mixed[:6]))
    commented = text_of(before).replace("[[tiles]]\nkind", "# Above.\n[[tiles]]\nkind").removesuffix("\n")
    assert board_of(text_of(wanted, commented), "") == wanted


FIGURE = 'title = "M"\n[[tiles]]\nkind = "figure"\nmetric = "K-01"\n'
WRONG = [
    ("title = [", "boards/m.toml: This is not TOML"),
    ('title = "M"\ntitle = "N"\n', "boards/m.toml, line 2: This is not TOML"),
    ("x = " + "[" * 5000, "boards/m.toml: This is not TOML"),
    ("x = " + "9" * 5000, "boards/m.toml: This is not TOML"),
    ("", "boards/m.toml, field 'title': It is missing."),
    ("title = 1", "field 'title': This cannot be used: input should be a valid string."),
    ('title = ""', "field 'title': '' cannot be used"),
    (f"title = '{'M' * 121}'", "field 'title': 'MMMM"),
    ('title = "a\\nb"', "field 'title': 'a\\nb' cannot be used"),
    ('title = "M"\ntitel = "M"', "field 'titel': There is no such key here. Did you mean 'title'?"),
    ('title = "M"\ntiles = 3', "field 'tiles'"),
    ('title = "M"\ntiles = [3]', "field 'tiles[0]': This cannot be used"),
    ('title = "M"\n[tiles]\nkind = "figure"', "field 'tiles'"),
    ('title = "M"\n[[tiles]]\n', "line 2, field 'tiles[0].kind': It is missing."),
    ('title = "M"\n[[tiles]]\nkind = 3', "field 'tiles[0].kind': There is no kind of tile '3'. There are figure"),
    ('title = "M"\n[[tiles]]\nkind = "rankin"', "'rankin'. Did you mean 'ranking'?"),
    (FIGURE + '\n[[tiles]]\nkind = "figure"', "line 6, field 'tiles[1].metric': It is missing."),
    (FIGURE + 'metrik = "K-02"', "line 2, field 'tiles[0].metrik': There is no such key here. Did you mean 'metric'?"),
    (FIGURE + "wide = 1", "field 'tiles[0].wide': This cannot be used: input should be a valid boolean."),
    (FIGURE + "title = 2031-06-15", "field 'tiles[0].title': This cannot be used"),
    (FIGURE + "[[tiles.x]]", "field 'tiles[0].x': There is no such key here."),
    (FIGURE.replace("K-01", "K 01"), "field 'tiles[0].metric': 'K 01' cannot be used"),
    ('title = "M"\n[[tiles]]\nkind = "ranking"\ndataset = "royalties"\nmeasure = "net"\nby = "store"\nsize = "10"',
     "field 'tiles[0].size': '10' cannot be used: input should be a valid integer."),
    ('title = "M"\n[[tiles]]\nkind = "ranking"\ndataset = "royalties"\nmeasure = "net"\nby = "store"\nsize = 0x' + "f" * 5000,
     "field 'tiles[0].size': This cannot be used"),
    ('title = "M"\n[[tiles]]\nkind = "course"\ndataset = "royalties"\nmeasure = "net"\nstep = "year"',
     "field 'tiles[0].step': 'year' cannot be used: input should be 'day', 'week' or 'month'."),
    ('title = "M"\n[[tiles]]\nkind = "words"\ntext = "' + "x" * 1001 + '"', "field 'tiles[0].text'"),
    ('title = "M"\n' + '[[tiles]]\nkind = "words"\ntext = "x"\n' * 41, "field 'tiles': This cannot be used"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), WRONG, ids=[said for _, said in WRONG])
def test_what_is_wrong_in_a_file_is_told_with_its_place(text: str, said: str) -> None:
    with pytest.raises(BoardInvalid) as refused:
        board_of(text, "boards/m.toml")
    assert said in str(refused.value)
    assert len(str(refused.value)) < 400
