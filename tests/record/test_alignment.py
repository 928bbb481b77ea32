from dataclasses import replace

import numpy as np

from onrecord.model import Claim
from onrecord.record.alignment.candidates import events
from onrecord.record.alignment.joining import align
from onrecord.record.identity.entities import identify
from onrecord.record.told import tell
from tests.record.build import Told


def unit(*parts: float) -> bytes:
    """A vector of four dimensions as signed bytes."""
    vector = np.array(parts) / np.linalg.norm(parts)
    return bytes(np.rint(vector * 127).astype(np.int8).tobytes())


def together(*reports: Told) -> bool:
    """Whether the only claims of two reports are one."""
    readings = [report.reading() for report in reports]
    return len(align(tell(readings, identify(readings))).groups) == 1


def report(text: str, predicate: str, outlet: str, *, vector: bytes = b"", event: bytes = b"") -> Told:
    made = Told(f"{text}.", outlet)
    made.claim(text, predicate)
    (claim,) = made.claims
    made.claims = [Claim(claim.span, claim.predicate, (), "happened", vector=vector, event=event)]
    return made


def test_alignment_joins_one_act_in_other_words() -> None:
    near, event = unit(4, 1, 0, 0), unit(3, 1, 0, 0)
    one = report("The mill at Pell harbor burned down overnight", "burn down", "A", vector=near, event=event)
    other = report("Fire gutted the mill at Pell harbor overnight", "gut", "B", vector=unit(4, 0, 1, 0), event=event)
    assert together(one, other)


def test_alignment_leaves_apart_what_is_far_though_words_are_shared() -> None:
    one = report(
        "The mill at Pell harbor burned down", "burn down", "A", vector=unit(1, 0, 0, 0), event=unit(1, 0, 0, 0)
    )
    other = report("The mill at Pell harbor hired guards", "hire", "B", vector=unit(0, 1, 0, 0), event=unit(0, 1, 0, 0))
    assert not together(one, other)


def test_alignment_joins_a_claim_with_what_is_nearest_to_it_in_another_report() -> None:
    ruling, like, far = unit(4, 1, 0, 0), unit(4, 1, 1, 0), unit(4, 1, 9, 0)
    one = report("The court reversed the verdict", "reverse", "A", vector=ruling, event=ruling)
    made = Told("Judges reversed the verdict. Later they reversed themselves.", "B")
    for text, vector in (("Judges reversed the verdict", like), ("Later they reversed themselves", far)):
        made.claim(text, "reverse")
        made.claims[-1] = replace(made.claims[-1], vector=vector, event=vector)
    readings = [one.reading(), made.reading()]
    groups = align(tell(readings, identify(readings))).groups
    assert [[claim.claim.span.quote for claim in group] for group in groups] == [
        ["The court reversed the verdict", "Judges reversed the verdict"],
        ["Later they reversed themselves"],
    ]


def test_alignment_of_two_steps_of_one_course() -> None:
    near = unit(1, 0, 0, 0)
    one = report("The miller was charged with arson at Pell", "charge", "A", vector=near, event=near)
    other = report("The miller was convicted of arson at Pell", "convict", "B", vector=near, event=near)
    assert not together(one, other)


def test_alignment_of_meetings_with_different_people() -> None:
    reports = []
    for outlet, guest in (("A", "Tom Okafor"), ("B", "Lena Brandt")):
        made = Told(f"Ann Hale met {guest} at the old mill.", outlet)
        hale, other = made.chain("Ann Hale"), made.chain(guest)
        made.claim(f"Ann Hale met {guest} at the old mill", "meet", agent=hale, patient=other)
        reports.append(made)
    assert not together(*reports)


def test_alignment_knows_a_predicate_by_its_clause() -> None:
    """ "The harbor pilots struck" is no barge that struck the pier, however alike the word stands in both sentences."""
    verb, pilots, barge = unit(1, 0, 0, 0), unit(1, 3, 0, 0), unit(1, 0, 3, 0)
    walkout = report("The harbor pilots struck", "strike", "A", vector=pilots, event=verb).reading()
    crash = report("The barge struck the pier", "strike", "B", vector=barge, event=verb).reading()
    first, second = events(tell([walkout, crash], identify([walkout, crash])))
    assert abs(float(np.linalg.norm(first)) - 1) < 0.001
    assert float(first @ second) < float(first @ first) - 0.3


def test_alignment_takes_a_claim_without_vectors() -> None:
    silent = report("The harbor pilots struck", "strike", "A").reading()
    assert events(tell([silent], identify([silent]))).shape == (1, 0)


def test_alignment_joins_the_mention_of_what_is_done_once() -> None:
    """ "her resignation" says that she resigned, also in the report that told it first."""
    made = Told("Ann Hale resigned on Friday. The board took up her resignation.", "A")
    hale = made.chain("Ann Hale", "her")
    near, event = unit(4, 1, 0, 0), unit(3, 1, 0, 0)
    for text, form in (("Ann Hale resigned on Friday", "clause"), ("her resignation", "nominal")):
        made.claim(text, "resign", agent=hale, form=form)
        made.claims[-1] = replace(made.claims[-1], vector=near, event=event)
    reading = made.reading()
    assert len(align(tell([reading], identify([reading]))).groups) == 1
