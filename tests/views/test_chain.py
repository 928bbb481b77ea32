from onrecord.views.chain import chains
from tests.views.sample import T, quoted, sample_record


def test_chain_leads_from_outlet_to_speaker() -> None:
    record = sample_record()
    outlet, speaker = chains(record)(quoted(T, "trust will not return while she is here"))
    assert (outlet.name, speaker.name) == ("Kestrel Bay Courier", "Helen Marsh")
    assert speaker.how == "interview with Kestrel Bay Courier"


def test_chain_says_what_the_outlet_has_not_confirmed() -> None:
    record = sample_record()
    entry = record.entry("e6")
    outlet, source = chains(record)(entry.evidence[0], entry)
    assert outlet.how == "has not confirmed"
    assert (source.name, source.type) == ("Two employees of the authority", "anonymous")


def test_chain_uses_the_credit_where_no_remark_holds_the_passage() -> None:
    record = sample_record()
    entry = record.entry("e1")
    assert [link.name for link in chains(record)(entry.evidence[0], entry)] == ["Harbor Lantern", "the authority"]
