"""The label's newsletter: who joined and left, what was sent to whom, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bedrot.demo.modelled import Label

_AT_FIRST = 120
_FIRST_NAMES = ("Ada", "Bo", "Cleo", "Dov", "Ena", "Finn", "Gus", "Hana", "Ivo", "June", "Kofi", "Lou", "Mika", "Nour")
_LAST_NAMES = ("Aalto", "Brandt", "Castel", "Dunne", "Eriksen", "Frost", "Grau", "Halloran", "Ito", "Jansen", "Klee")


@dataclass(frozen=True)
class Subscriber:
    """A person on the list, invented like everything else. ``left``: when they unsubscribed."""

    number: int
    first_name: str
    last_name: str
    joined: date
    left: date | None

    @property
    def address(self) -> str:
        """The address that mail goes to; nobody can have it."""
        return f"{self.first_name}.{self.last_name}.{self.number}@fans.example".lower()


@dataclass(frozen=True)
class Mailing:
    """A mailing and what became of it so far."""

    id: str
    day: date
    title: str
    sent: int
    hard_bounces: int
    soft_bounces: int
    opens: int
    unique_opens: int
    human_opens: int
    clicks: int
    unique_clicks: int
    unsubscribed: int

    @property
    def delivered(self) -> int:
        """Mails that arrived."""
        return self.sent - self.hard_bounces - self.soft_bounces


@dataclass(frozen=True)
class Newsletter:
    """The list and its mailings, both oldest first."""

    subscribers: tuple[Subscriber, ...]
    mailings: tuple[Mailing, ...]


def newsletter(label: Label) -> Newsletter:
    """The newsletter of the whole history: a letter on the first Friday of each month and on each release."""
    subscribers = _subscribers(label)
    return Newsletter(subscribers, _mailings(label, subscribers))


def _subscribers(label: Label) -> tuple[Subscriber, ...]:
    random, first = label.random("subscribers"), label.timeline.second_year
    people: list[Subscriber] = []
    for offset in range((label.timeline.today - first).days):
        day = first + timedelta(days=offset)
        for _ in range(_AT_FIRST if offset == 0 else int(0.3 + offset * 0.002 + random.random())):
            stays = random.random() > 0.09
            left = day + timedelta(days=random.randint(20, 300))
            gone = None if stays or left >= label.timeline.today else left
            name, family = random.choice(_FIRST_NAMES), random.choice(_LAST_NAMES)
            people.append(Subscriber(len(people) + 1, name, family, day, gone))
    return tuple(people)


def _mailings(label: Label, people: Sequence[Subscriber]) -> tuple[Mailing, ...]:
    random = label.random("mailings")
    letters = {_first_friday(month.first): f"{month} from the label" for month in label.timeline.months}
    letters |= {track.released: f"{track.release} is out now" for track in reversed(label.tracks)}
    mailings = []
    for number, (day, title) in enumerate(sorted(letters.items()), start=1):
        if label.timeline.second_year < day < label.timeline.today:
            sent = sum(person.joined < day and (person.left is None or person.left > day) for person in people)
            hard, soft = random.randint(0, 1), random.randint(0, max(sent // 150, 1))
            delivered = sent - hard - soft
            opened = int(delivered * random.uniform(0.36, 0.47))
            clicked = int(delivered * random.uniform(0.045, 0.085))
            mailings.append(
                Mailing(
                    id=f"de{number:02d}fab1e5",
                    day=day,
                    title=title,
                    sent=sent,
                    hard_bounces=hard,
                    soft_bounces=soft,
                    opens=int(opened * random.uniform(1.3, 1.7)),
                    unique_opens=opened,
                    human_opens=int(opened * random.uniform(0.6, 0.7)),
                    clicks=int(clicked * random.uniform(1.1, 1.4)),
                    unique_clicks=clicked,
                    unsubscribed=sum(person.left == day for person in people),
                )
            )
    return tuple(mailings)


def _first_friday(first: date) -> date:
    return first + timedelta(days=(4 - first.weekday()) % 7)
