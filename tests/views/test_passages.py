from onrecord.model import Article, Evidence
from onrecord.views.passages import anchor, paragraphs, passage, places
from tests.views.sample import sample_record


def bracketed(article: Article, *spans: tuple[int, int]) -> list[str]:
    evidence = [Evidence(article.id, start, end, article.text[start:end]) for start, end in spans]
    return [
        "".join("<" * len(piece.opened) + piece.text + ">" * piece.closed for piece in pieces)
        for pieces in paragraphs(article, evidence)
    ]


def test_paragraphs_nest_marks() -> None:
    assert bracketed(Article("one two three"), (0, 13), (4, 7)) == ["<one <two> three>"]


def test_paragraphs_cut_a_mark_that_crosses_another() -> None:
    assert bracketed(Article("one two three"), (0, 7), (4, 13)) == ["<one <two>>< three>"]


def test_paragraphs_cut_a_mark_that_runs_over_two_paragraphs() -> None:
    assert bracketed(Article("one two\n\nthree"), (4, 14)) == ["one <two>", "<three>"]


def test_paragraphs_name_only_the_first_piece_of_a_mark() -> None:
    article = Article("one two\n\nthree")
    evidence = Evidence(article.id, 4, 14, article.text[4:14])
    ids = [mark.id for pieces in paragraphs(article, [evidence]) for piece in pieces for mark in piece.opened]
    assert ids == [anchor(evidence), None]


def test_paragraphs_hold_every_word_of_the_body() -> None:
    record = sample_record()
    found = places(record)
    for article in record.articles:
        texts = ["".join(piece.text for piece in pieces) for pieces in paragraphs(article, found[article.id])]
        assert " ".join(texts).split()[-len(article.body.split()) :] == article.body.split()


def test_passage_stays_within_its_paragraph() -> None:
    record = sample_record()
    article = record.article("lantern")
    found = passage(article, record.entry("e1").evidence[0])
    assert found.before == "Kestrel Bay Water Authority General Manager "
    assert found.after.endswith("give up her post.")
