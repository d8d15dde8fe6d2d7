"""What bank descriptions mean: whole words, the longest run first, the label's own words before the built-in ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.transform.categories import CATEGORIES, PayeeName, Payees, built_in, payees, words_of

KNOWN = payees([])


@pytest.mark.parametrize(
    ("description", "category"),
    [
        ("META ADS 48213", "advertising"),
        ("FACEBK *ADS4821 M", "advertising"),
        ("Ad", "advertising"),
        ("PRINTFUL INC", "merchandise"),
        ("PAYMENT - THANK YOU", "payment/credit"),
        ("CAPITAL ONE MOBILE PYMT", "payment/credit"),
        ("DISTROKID.COM", "distribution"),
        ("Online transfer to savings", "transfer"),
        ("FOREIGN TRANSACTION FEE", "fees"),
        ("ADOBE *CREATIVE CLOUD", "software"),
        ("USB ADAPTER", None),
        ("BROADWAY DINER", None),
        ("Merchant Services", None),
        ("", None),
    ],
)
def test_words_decide_and_never_parts_of_words(description: str, category: str | None) -> None:
    found = KNOWN.find(description)
    assert (found.expense if found else None) == category


def test_income_may_mean_another_category_than_expense() -> None:
    found = KNOWN.find("DISTROKID PAYOUT")
    assert found is not None
    assert (found.expense, found.income, found.payee) == ("distribution", "streaming_revenue", "DistroKid")


def test_more_words_come_before_fewer_and_the_first_before_the_second() -> None:
    assert _category("FOREIGN TRANSFER FEE") == "fees"
    assert _category("transfer for merch") == "transfer"
    assert _category("merch transfer") == "merchandise"


def test_a_labels_own_words_come_before_the_built_in_ones() -> None:
    own = payees([PayeeName("adobe", "other", "other"), PayeeName("usb adapter", "equipment", "equipment")])
    assert _category("ADOBE *CC", own) == "other"
    assert _category("USB Adapter 3.0", own) == "equipment"


def test_the_built_in_words_have_known_categories_and_stand_once() -> None:
    names = built_in()
    assert {each.expense for each in names} | {each.income for each in names} <= set(CATEGORIES)
    assert len({words_of(each.words) for each in names}) == len(names)
    assert set(CATEGORIES) == {each.expense for each in names} | {each.income for each in names}


@given(st.sampled_from(built_in()), st.text(alphabet="bcdfghjklmnpqrstvwxz", min_size=1))
def test_words_glued_to_others_are_other_words(name: PayeeName, letters: str) -> None:
    first, *others = name.words.split()
    glued = " ".join([letters + first + letters, *others])
    assert words_of(glued)[0] != words_of(name.words)[0]


def _category(description: str, known: Payees = KNOWN) -> str | None:
    found = known.find(description)
    return found.expense if found else None
