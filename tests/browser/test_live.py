"""What arrives is on the screen by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bedrot.app.making import make, missing_parts
from tests.browser.conftest import log_in, opened
from tests.kit.serving import Clock, Served, served
from tests.kit.statements import BankLine, bank_statement


def statement(*amounts: str, month: str = "2031-03") -> bytes:
    """A bank statement with these amounts."""
    lines = [BankLine(reported="2031-05-21", sold=month, net=amount) for amount in amounts]
    return bank_statement(lines).encode()


@pytest.fixture
def label(tmp_path: Path) -> Path:
    """A label's folder with one month of royalties waiting in its inbox."""
    folder = tmp_path / "label"
    make(missing_parts(folder, "Nova Records"))
    return folder


@pytest.fixture
def running(label: Path) -> Iterator[Served]:
    """Its server."""
    with served(label) as server:
        yield server


@pytest.fixture
def screen(browser: Browser, running: Served) -> Iterator[Page]:
    """Its Overview, open in a browser."""
    with opened(browser) as page:
        log_in(page.context, running)
        page.goto(running.address)
        expect(page.get_by_role("status").filter(has_text="Live")).to_be_visible()
        yield page


def test_an_empty_label_says_what_to_do_and_a_dropped_file_fills_it(label: Path, screen: Page) -> None:
    expect(screen.get_by_role("link", name="Import the first file")).to_be_visible()
    (label / "inbox" / "may.tsv").write_bytes(statement("1.50", "2.25"))
    card = screen.get_by_role("article", name="Gross revenue", exact=True)
    expect(card).to_contain_text("$3.75")
    (label / "inbox" / "june.tsv").write_bytes(statement("1.50", "2.25", "0.25"))
    expect(card).to_contain_text("$4.00")


DROP = """([text, name]) => {
    const files = new DataTransfer();
    files.items.add(new File([text], name, { type: "text/tab-separated-values" }));
    return files;
}"""
"""What a browser hands a page when somebody lets go of a file above it."""


WATCHED = """() => {
  window.glows = [];
  window.gone = [];
  const name = (node) => node.getAttribute("aria-label");
  document.addEventListener("animationstart", (event) => {
    if (event.animationName === "glow") window.glows.push(name(event.target.closest("article")));
  });
  new MutationObserver((changes) => {
    const removed = changes.flatMap((change) => [...change.removedNodes]).filter((node) => node instanceof Element);
    const cards = removed.flatMap((node) => [node, ...node.querySelectorAll("article")]);
    window.gone.push(...cards.filter((node) => node.matches("article")).map(name));
  }).observe(document.body, { childList: true, subtree: true });
}"""
"""Notes down in the page which cards glow, and which are taken away, as they would be if the page blinked."""


@pytest.mark.parametrize("moves", [True, False], ids=["as it is", "where nothing shall move"])
def test_a_card_that_changes_glows_once_and_nothing_else_stirs(
    label: Path, browser: Browser, running: Served, moves: bool
) -> None:
    with opened(browser) as page:
        page.emulate_media(reduced_motion="no-preference" if moves else "reduce")
        log_in(page.context, running)
        page.goto(running.address)
        expect(page.get_by_role("status").filter(has_text="Live")).to_be_visible()
        (label / "inbox" / "may.tsv").write_bytes(statement("1.50", "2.25"))
        card = page.get_by_role("article", name="Gross revenue", exact=True)
        expect(card).to_contain_text("$3.75")
        page.wait_for_timeout(1_500)
        page.evaluate(WATCHED)
        before = values(page, running)
        (label / "inbox" / "june.tsv").write_bytes(statement("1.50", "2.25", "0.25"))
        expect(card).to_contain_text("$4.00")
        page.wait_for_timeout(1_500)
        changed = {name for name, value in values(page, running).items() if before[name] != value}
        on_the_screen = {each.get_attribute("aria-label") for each in page.get_by_role("article").all()}
        assert "Gross revenue" in changed
        assert changed & on_the_screen < on_the_screen
        assert sorted(page.evaluate("window.glows")) == (sorted(changed & on_the_screen) if moves else [])
        assert page.evaluate("window.gone") == []


def values(page: Page, running: Served) -> dict[str, object]:
    """All figures by their titles, as any program can ask for them.

    Asked once more where the server has just closed the connection that was kept, which browsers do by themselves.
    """
    answer = page.request.get(f"{running.address}/api/v1/kpis", max_retries=1).json()
    return {each["title"]: each["value"] for each in answer["figures"]}


def test_a_file_dragged_onto_the_page_is_imported_and_accounted_for(running: Served, screen: Page) -> None:
    screen.goto(f"{running.address}/data/import/")
    zone = screen.get_by_role("region", name="Files to import")
    files = screen.evaluate_handle(DROP, [statement("1.50", "not a number").decode(), "may.tsv"])
    zone.dispatch_event("dragover", {"dataTransfer": files})
    expect(zone).to_contain_text("Let go to import")
    zone.dispatch_event("drop", {"dataTransfer": files})
    story = screen.get_by_role("article", name="may.tsv")
    expect(story).to_contain_text("2 rows read")
    expect(story).to_contain_text("1 refused")
    screen.get_by_role("link", name="See the refused rows").click()
    expect(screen.get_by_text("not a number").first).to_be_visible()


def test_a_file_that_was_chosen_changes_the_card_of_another_page(running: Served, screen: Page) -> None:
    another = screen.context.new_page()
    another.goto(f"{running.address}/data/import/")
    another.get_by_label("Choose files").set_input_files(
        {"name": "may.tsv", "mimeType": "text/tab-separated-values", "buffer": statement("1.50")}
    )
    expect(screen.get_by_role("article", name="Gross revenue", exact=True)).to_contain_text("$1.50")


def test_a_withdrawn_file_takes_its_money_with_it(running: Served, label: Path, screen: Page) -> None:
    (label / "inbox" / "may.tsv").write_bytes(statement("1.50"))
    expect(screen.get_by_role("article", name="Gross revenue", exact=True)).to_contain_text("$1.50")
    screen.goto(f"{running.address}/data/deliveries/")
    screen.get_by_role("button", name="may.tsv").click()
    screen.get_by_role("button", name="Take this import back…").click()
    screen.get_by_role("button", name="Take it back").click()
    expect(screen.get_by_role("table").get_by_text("Withdrawn", exact=True)).to_be_visible()
    screen.goto(running.address)
    expect(screen.get_by_text("Nothing has been imported yet.")).to_be_visible()


def test_a_page_that_lost_the_server_says_so_and_misses_nothing(label: Path, browser: Browser) -> None:
    with served(label) as first:
        port = int(first.address.rsplit(":", 1)[1])
        page_of = opened(browser)
        page = page_of.__enter__()
        log_in(page.context, first)
        (label / "inbox" / "may.tsv").write_bytes(statement("1.50"))
        page.goto(first.address)
        card = page.get_by_role("article", name="Gross revenue", exact=True)
        expect(card).to_contain_text("$1.50")
    expect(page.get_by_role("status").filter(has_text="Offline")).to_be_visible()
    expect(card).to_contain_text("$1.50")
    (label / "inbox" / "june.tsv").write_bytes(statement("1.50", "2.00"))
    with served(label, Clock(), port=port):
        expect(card).to_contain_text("$3.50", timeout=60_000)
        expect(page.get_by_role("status").filter(has_text="Live")).to_be_visible()
        page_of.__exit__()
