"""Links between entries, from what reports say came of what."""

from onrecord.model import Reading
from onrecord.model.reading import LinkKind
from onrecord.record import assemble
from tests.record.build import Told


def _report(words: str, kind: LinkKind, cue: str, *, outlet: str, turned: bool = False) -> Reading:
    told = Told(words, outlet=outlet)
    mayor = told.chain("Mayor Ann Hale")
    resigned = told.claim("Mayor Ann Hale resigned", "resign", agent=mayor)
    voted = told.claim("the council voted against her", "vote", patient=mayor)
    told.link(kind, *((resigned, voted) if turned else (voted, resigned)), cue)
    return told.reading()


def test_links_of_two_reports_are_one_with_both_sentences() -> None:
    one = _report(
        "Mayor Ann Hale resigned after the council voted against her.", "sequel", "after", outlet="Example Post"
    )
    other = _report(
        "Mayor Ann Hale resigned because the council voted against her.", "cause", "because", outlet="Daily"
    )
    record = assemble([one, other])
    (link,) = record.links
    assert link.kind == "cause"
    assert record.entry(link.first).predicate == "vote" and record.entry(link.then).predicate == "resign"
    assert {place.article for place in link.evidence} == {article.id for article in record.articles}


def test_links_that_contradict_each_other_are_none() -> None:
    one = _report(
        "Mayor Ann Hale resigned after the council voted against her.", "sequel", "after", outlet="Example Post"
    )
    other = _report(
        "Mayor Ann Hale resigned before the council voted against her.", "sequel", "before", outlet="Daily", turned=True
    )
    assert assemble([one, other]).links == ()
