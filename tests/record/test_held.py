from __future__ import annotations

from onrecord.model import TenureFact
from onrecord.record import assemble
from tests.record.build import Told


def reports(first: str, second: str, second_name: str = "Ida Brandt") -> list[Told]:
    one, other = Told(first, "A", "2024-03-02"), Told(second, "B", "2024-03-03")
    one.chain("Ida Brandt")
    other.chain(second_name)
    return [one, other]


def hold(told: Told, words: str, state: str = "current", ended: str | None = None) -> None:
    fact = TenureFact(0, "Mayor", told.span(words), organization="Selm", state=state, ended=ended)  # type: ignore[arg-type]
    told.tenures.append(fact)


def test_held_tells_no_end_by_the_death_that_every_report_tells() -> None:
    one, other = reports("Mayor Ida Brandt was killed in Selm.", "Mayor Ida Brandt died, the council said.")
    hold(one, "Mayor Ida Brandt")
    one.claim("Mayor Ida Brandt was killed", "kill", patient=0)
    hold(other, "Mayor Ida Brandt died", "former", "died")
    other.claim("Mayor Ida Brandt died", "die", agent=0)
    assert not [item for item in assemble([one.reading(), other.reading()]).differences if item.field == "status"]


def test_held_takes_two_spellings_for_one_name() -> None:
    one, other = reports("Mayor Ida Brandt spoke.", "Mayor Ada Brandtt spoke.", "Ada Brandtt")
    hold(one, "Mayor Ida Brandt")
    hold(other, "Mayor Ada Brandtt")
    assert not [item for item in assemble([one.reading(), other.reading()]).differences if item.field == "name"]
