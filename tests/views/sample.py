# ruff: noqa: E501
"""A record of the sample story made by hand: what the views are tested on."""

from __future__ import annotations

# fmt: off
import re
from html import unescape
from importlib.resources import files

from onrecord.model import (
    Article,
    Basis,
    Counted,
    DateCandidate,
    DatedExpression,
    Difference,
    Entity,
    Entry,
    Evidence,
    Origin,
    Record,
    Side,
    Speech,
    Tenure,
    When,
)

SAMPLE = files("onrecord.resources") / "sample"


def when(edtf: str, basis: Basis = Basis()) -> When:
    return When.parse(edtf, basis)


def _text(name: str) -> str:
    text = (SAMPLE / name).read_text(encoding="utf-8")
    if name.endswith(".html"):
        article = re.search(r"<article>(.*)</article>", text, re.DOTALL)
        assert article
        text = "\n\n".join(re.findall(r"<p>(.*?)</p>", article[1], re.DOTALL))
    return unescape(text)


def _article(name: str, outlet: str, published: When, headline: str | None, first: str) -> Article:
    text = _text(name)
    candidates = (DateCandidate(published.edtf, "header"),) if len(published.edtf) == 10 else ()
    return Article(
        text, outlet, headline, None, (), "Kestrel Bay", published, candidates, text.index(first), name,
        name.partition(".")[0],
    )  # fmt: skip


TUESDAY, WEDNESDAY, THURSDAY = when("2025-10-07"), when("2025-10-08"), when("2025-10-09")
SATURDAY = when("2025-10-11")
PLACED = when("[2025-10-10..2025-10-11]", Basis("late Friday", "", "placed between reports"))
ARTICLES = (
    _article("courier-tuesday.html", "Kestrel Bay Courier", TUESDAY, "Water chief turns down board chair’s demand that she quit", "KESTREL"),
    _article("wire-wednesday.txt", "Northshore Wire", WEDNESDAY, None, "The board of"),
    _article("radio-thursday.txt", "Radio Orrin", THURSDAY, "Independent inquiry ordered into Kestrel Bay water contamination", "The board of"),
    _article("lantern.txt", "Harbor Lantern", PLACED, None, "Kestrel Bay Water"),
    _article("courier-saturday.txt", "Kestrel Bay Courier", SATURDAY, "Whitcombe gives up water post; chief engineer takes over", "KESTREL"),
)  # fmt: skip
TEXTS = {article.id: article.text for article in ARTICLES}


def quoted(article: str, quote: str) -> Evidence:
    """The first place of those words in the article."""
    start = TEXTS[article].index(quote)
    return Evidence(article, start, start + len(quote), quote)


T, W, R, L, S = "courier-tuesday", "wire-wednesday", "radio-thursday", "lantern", "courier-saturday"


def _entity(name: str, type_: str, *aliases: str) -> Entity:
    mentions = tuple(
        Evidence(id, match.start(), match.end(), match[0])
        for id, text in TEXTS.items()
        for match in re.finditer(re.escape(name), text)
    )
    return Entity(name.lower().replace(" ", "-"), name, type_, aliases, mentions)  # type: ignore[arg-type]


ENTITIES = (
    _entity("Nora Whitcombe", "person", "Whitcombe", "Ms. Whitcombe", "Nora"),
    _entity("Helen Marsh", "person", "Marsh"),
    _entity("Samuel Okoro", "person", "Okoro"),
    _entity("Ruth Abara", "person", "Judge Abara"),
    _entity("Paul Trevane", "person", "Trevane"),
    _entity("Victor Lindqvist", "person"),
    _entity("Edwin Crale", "person"),
    _entity("Bettina Graal", "person", "Graal"),
    _entity("Kestrel Bay Water Authority", "organization", "the authority"),
    _entity("Department of Environmental Health", "organization"),
    _entity("Kestrel Bay", "place"),
)


def _origin(id: str, key: str, kind: str, evidence: Evidence, confirmed: bool | None = None) -> Origin:
    return Origin(id, key.lower(), key, kind, confirmed, evidence)


ORIGINS = (
    _origin("o1", "Helen Marsh", "official statement", quoted(T, "Marsh said in an interview")),
    _origin("o2", "Nora Whitcombe", "official statement", quoted(T, "told the Courier on Tuesday")),
    _origin("o3", "two employees of the authority", "unnamed source", quoted(T, "Two employees of the authority, who asked not to be named"), False),
    _origin("o4", "Kestrel Bay Courier", "other outlet", quoted(W, "the Kestrel Bay Courier first reported on Tuesday")),
    _origin("o5", "Northshore Wire", "other outlet", quoted(R, "(Northshore Wire)")),
    _origin("o6", "letter to the board", "document", quoted(W, "In a letter to the board, she wrote")),
    _origin("o7", "the authority", "official statement", quoted(L, "the authority said in a statement")),
    _origin("o8", "letter of resignation", "document", quoted(S, "Whitcombe wrote in the letter")),
    _origin("o9", "email to staff", "document", quoted(L, "according to an email that Board Chair Helen Marsh sent to employees")),
    _origin("o10", "A person familiar with the board’s deliberations", "unnamed source", quoted(L, "A person familiar with the board’s deliberations"), False),
    _origin("o11", "Department of Environmental Health", "official statement", quoted(S, "The state Department of Environmental Health said on Friday")),
    _origin("o12", "Kestrel Bay Courier", "own reporting", quoted(T, "The Courier has not confirmed their account")),
    _origin("o13", "Northshore Wire", "own reporting", quoted(W, "The board of the Kestrel Bay Water Authority voted 5-2 on Wednesday")),
)  # fmt: skip

FRIDAY = when("2025-10-10", Basis("late Friday", "2025-10-11", "weekday before the report"))
MONDAY = when("2025-10-06", Basis("on Monday", "2025-10-07", "weekday before the report"))


def _entry(
    id: str, text: str, predicate: str, who: tuple[str, ...], at: When | None, factuality: str, status: str,
    origins: tuple[str, ...], reason: str, evidence: tuple[Evidence, ...], *, rank: float, reported: When,
    superseded_by: str | None = None, background: bool = False,
) -> Entry:  # fmt: skip
    return Entry(
        id, text, predicate, who, at, factuality, status, superseded_by, origins, len(origins), reason, evidence,  # type: ignore[arg-type]
        reported, rank, background,
    )  # fmt: skip


ENTRIES = (
    _entry("e1", "[Nora] Whitcombe resigned late Friday [10 Oct 2025]", "resign", ("nora-whitcombe",), FRIDAY, "happened", "corroborated",
           ("o7", "o8"), "the authority’s statement and the letter of resignation", (quoted(L, "Nora Whitcombe resigned late Friday"), quoted(S, "“I therefore resign my position today.”")), rank=9.5, reported=PLACED),
    _entry("e2", "Nora Whitcombe … has turned down a demand that she resign", "resign", ("nora-whitcombe",), TUESDAY, "refused", "superseded",
           ("o2",), "Nora Whitcombe’s own words", (quoted(T, "has turned down a demand that she resign"), quoted(W, "Whitcombe refused")), rank=8.0, reported=TUESDAY, superseded_by="e1"),
    _entry("e3", "The board … voted 5-2 on Wednesday [8 Oct 2025] to open an independent inquiry", "vote", ("kestrel-bay-water-authority",), WEDNESDAY, "happened", "corroborated",
           ("o13", "o12"), "Northshore Wire and Kestrel Bay Courier, each in its own words", (quoted(W, "voted 5-2 on Wednesday to open an independent inquiry"), quoted(R, "voted 5-2 on Wednesday to open an independent inquiry"), quoted(S, "The 5-2 vote on Wednesday to open an inquiry")), rank=8.8, reported=WEDNESDAY),
    _entry("e4", "Board chair Helen Marsh asked [Nora] Whitcombe to leave … on Monday [6 Oct 2025]", "ask", ("helen-marsh", "nora-whitcombe"), MONDAY, "happened", "corroborated",
           ("o1", "o13"), "Helen Marsh, in an interview, and Northshore Wire", (quoted(T, "Board chair Helen Marsh asked Whitcombe to leave during a meeting at the authority’s offices on Monday"), quoted(W, "Helen Marsh, asked general manager Nora Whitcombe to resign")), rank=8.2, reported=TUESDAY),
    _entry("e5", "chief engineer [Samuel Okoro] will serve as acting general manager", "serve", ("samuel-okoro",), FRIDAY, "planned", "reported",
           ("o9",), "one email to staff, quoted by two reports", (quoted(L, "will serve as acting general manager"), quoted(S, "named chief engineer Samuel Okoro acting general manager")), rank=8.6, reported=PLACED),
    _entry("e6", "managers had known of the test results for nine days before the public was warned", "know", (), None, "happened", "unconfirmed",
           ("o3",), "two unnamed employees; the Courier has not confirmed their account", (quoted(T, "managers had known of the test results for nine days before the public was warned"),), rank=7.0, reported=TUESDAY),
    _entry("e7", "four members had been ready to dismiss her [Whitcombe] on Friday [10 Oct 2025]", "ready", ("nora-whitcombe",), FRIDAY, "possible", "unconfirmed",
           ("o10",), "one unnamed person; the Lantern could not confirm it", (quoted(L, "four members had been ready to dismiss her on Friday if she did not go"),), rank=6.5, reported=PLACED),
    _entry("e8", "The authority told 4,200 homes to boil their water on Sept. 9 [2025]", "tell", ("kestrel-bay-water-authority",), when("2025-09-09"), "happened", "disputed",
           ("o12", "o11"), "Kestrel Bay Courier and the Department of Environmental Health; Northshore Wire had about 3,900", (quoted(T, "The authority told 4,200 homes to boil their water on Sept. 9"), quoted(S, "4,200 homes had been under the boil-water notice")), rank=7.5, reported=TUESDAY),
    _entry("e9", "a contamination that left about 3,900 homes without safe drinking water", "leave", (), when("2025-09"), "happened", "disputed",
           ("o13",), "Northshore Wire; Radio Orrin reprints it", (quoted(W, "a contamination that left about 3,900 homes without safe drinking water for nearly two weeks in September"), quoted(R, "a contamination that left about 3,900 homes without safe drinking water for nearly two weeks in September")), rank=7.2, reported=WEDNESDAY),
    _entry("e10", "The notice was lifted on Sept. 20 [2025]", "lift", (), when("2025-09-20"), "happened", "corroborated",
           ("o12", "o11"), "Kestrel Bay Courier and the Department of Environmental Health", (quoted(T, "The notice was lifted on Sept. 20"), quoted(S, "which lasted from Sept. 9 to Sept. 20")), rank=6.0, reported=TUESDAY),
    _entry("e11", "An inquiry led by retired judge Ruth Abara began on Thursday [9 Oct 2025]", "begin", ("ruth-abara",), when("2025-10-09"), "happened", "reported",
           ("o7",), "Harbor Lantern, in its own words", (quoted(L, "An inquiry led by retired judge Ruth Abara began on Thursday"),), rank=6.4, reported=PLACED),
    _entry("e12", "The inquiry … is expected to report by Dec. 15 [2025]", "report", ("ruth-abara",), when("../2025-12-15"), "planned", "reported",
           ("o13",), "Northshore Wire; Radio Orrin reprints it", (quoted(W, "is expected to report by Dec. 15"), quoted(R, "is expected to report by Dec. 15")), rank=5.5, reported=WEDNESDAY),
    _entry("e13", "[Nora Whitcombe] had been director of the waterworks in Aldport for eight years", "be", ("nora-whitcombe",), when("2013~/2021-03"), "happened", "corroborated",
           ("o12", "o7"), "Kestrel Bay Courier and Harbor Lantern", (quoted(T, "Whitcombe had been director of the waterworks in Aldport for eight years"), quoted(L, "who ran the waterworks of Aldport for eight years before she came to Kestrel Bay in 2021")), rank=3.0, reported=TUESDAY, background=True),
    _entry("e14", "The board chose her [Whitcombe] by a vote of 6-1", "choose", ("nora-whitcombe",), when("2021-03"), "happened", "reported",
           ("o12",), "Kestrel Bay Courier, in its own words", (quoted(T, "The board chose her by a vote of 6-1"),), rank=3.4, reported=TUESDAY, background=True),
    _entry("e15", "the results were held back", "hold back", (), None, "denied", "reported",
           ("o2",), "Nora Whitcombe denies it", (quoted(T, "Whitcombe denied that the results were held back"),), rank=5.0, reported=TUESDAY),
    _entry("e16", "The authority employs about 180 people", "employ", ("kestrel-bay-water-authority",), None, "ongoing", "reported",
           ("o12",), "Kestrel Bay Courier, in its own words", (quoted(T, "The authority employs about 180 people"),), rank=1.0, reported=TUESDAY, background=True),
)  # fmt: skip

AUTHORITY = "Kestrel Bay Water Authority"
TENURES = (
    Tenure("t1", "nora-whitcombe", "general manager", AUTHORITY, when("2021-03"), FRIDAY, "appointed", "resigned", False, "6-1", "former",
           (quoted(T, "Nora Whitcombe, the general manager of the Kestrel Bay Water Authority"), quoted(L, "General Manager Nora Whitcombe resigned"))),
    Tenure("t2", "samuel-okoro", "general manager", AUTHORITY, FRIDAY, None, "named", None, True, None, "current",
           (quoted(L, "Samuel Okoro, the authority’s chief engineer, will serve as acting general manager"),)),
    Tenure("t3", "samuel-okoro", "general manager", AUTHORITY, when("2020-24"), None, None, None, True, None, "former",
           (quoted(L, "stood in as head of the authority in the winter of 2020"),)),
    Tenure("t4", "edwin-crale", "general manager", AUTHORITY, None, when("2020~"), None, "died", False, None, "former",
           (quoted(L, "the previous general manager, Edwin Crale, died"),)),
    Tenure("t5", "helen-marsh", "board chair", AUTHORITY, None, None, None, None, False, None, "current", (quoted(T, "Board chair Helen Marsh"),)),
    Tenure("t6", "victor-lindqvist", "mayor", "Kestrel Bay", None, None, None, None, False, None, "current", (quoted(T, "Mayor Victor Lindqvist"),)),
    Tenure("t7", "samuel-okoro", "chief engineer", AUTHORITY, when("2012"), None, None, None, False, None, "current", (quoted(L, "joined the authority in 2012"),)),
    Tenure("t8", "nora-whitcombe", "director", "Aldport waterworks", when("2013~"), when("2021"), None, None, False, None, "former", (quoted(W, "a former director of the Aldport waterworks"),)),
)  # fmt: skip


def _speech(article: str, quote: str, kind: str, speaker: str, type_: str, cue: str, channel: str | None, addressee: str | None, stance: str, parent: int | None = None) -> Speech:  # fmt: skip
    entity = speaker.lower().replace(" ", "-") if type_ == "person" else None
    return Speech(quoted(article, quote), kind, speaker, type_, entity, cue, channel, addressee, stance, parent)  # type: ignore[arg-type]


SPEECH = (
    _speech(T, "“I told her that people no longer trust what comes out of the tap, and that trust will not return while she is here,”", "direct", "Helen Marsh", "person", "said", "interview", "Kestrel Bay Courier", "asserts"),
    _speech(T, "she had no intention of leaving", "indirect", "Nora Whitcombe", "person", "told", "interview", "Kestrel Bay Courier", "refuses"),
    _speech(T, "“I was hired to repair a system that had been neglected for thirty years,”", "direct", "Nora Whitcombe", "person", "said", "interview", "Kestrel Bay Courier", "asserts"),
    _speech(T, "“I am not going to walk away with the trench still open.”", "direct", "Nora Whitcombe", "person", "said", "interview", "Kestrel Bay Courier", "refuses"),
    _speech(T, "managers had known of the test results for nine days before the public was warned", "indirect", "Two employees of the authority", "anonymous", "said", None, None, "asserts"),
    _speech(T, "The Courier has not confirmed their account", "indirect", "Kestrel Bay Courier", "outlet", "confirmed", None, None, "not confirmed"),
    _speech(T, "the results were held back", "indirect", "Nora Whitcombe", "person", "denied", "interview", None, "denies"),
    _speech(T, "“We published them the day the laboratory signed them,”", "direct", "Nora Whitcombe", "person", "said", "interview", None, "denies"),
    _speech(T, "declined to comment", "indirect", "Victor Lindqvist", "person", "declined", None, None, "no response"),
    _speech(W, "“The families of this town deserve to know what was found in their water, and when,”", "direct", "Helen Marsh", "person", "said", None, None, "asserts"),
    _speech(R, "“The families of this town deserve to know what was found in their water, and when,”", "direct", "Helen Marsh", "person", "said", None, None, "asserts"),
    _speech(W, "“any fair examination of the facts”", "mixed", "Nora Whitcombe", "person", "wrote", "letter", "the board", "asserts"),
    _speech(W, "“We are paying lawyers when we should be paying plumbers,”", "direct", "Paul Trevane", "person", "said", None, None, "criticizes"),
    _speech(R, "“We drink the same water, and nobody telephoned us,”", "direct", "Bettina Graal", "person", "said", "interview", "Radio Orrin", "criticizes"),
    _speech(L, "“The board thanks Ms. Whitcombe for four and a half years of service,”", "direct", AUTHORITY, "organization", "said", "statement", None, "thanks"),
    _speech(L, "four members had been ready to dismiss her on Friday if she did not go", "indirect", "A person familiar with the board’s deliberations", "anonymous", "said", None, None, "asserts"),
    _speech(L, "“a necessary step, and not the last one.”", "mixed", "Victor Lindqvist", "person", "posted", "post", None, "praises"),
    _speech(S, "“The argument about me has become a distraction from the work that this town needs,”", "direct", "Nora Whitcombe", "person", "wrote", "letter", "the board", "asserts"),
    _speech(S, "“I therefore resign my position today.”", "direct", "Nora Whitcombe", "person", "wrote", "letter", "the board", "asserts", 17),
    _speech(S, "“Please give Samuel the support that you have always given this town,”", "direct", "Helen Marsh", "person", "said", "email", "staff", "asks"),
    _speech(S, "he would not apply for the permanent job", "indirect", "Samuel Okoro", "person", "said", "press conference", None, "refuses"),
    _speech(S, "to publish every laboratory result within 24 hours", "indirect", "Samuel Okoro", "person", "promised", "press conference", None, "promises"),
    _speech(S, "“a loss that we will regret by spring.”", "mixed", "Paul Trevane", "person", "called", None, None, "criticizes"),
)  # fmt: skip

DIFFERENCES = (
    Difference("d1", "number", "conflict", Side("e8", "4,200 homes", (quoted(T, "4,200 homes"),)), Side("e9", "about 3,900 homes", (quoted(W, "about 3,900 homes"),))),
    Difference("d2", "status", "update", Side("e2", "turned down a demand that she resign", (quoted(T, "turned down a demand that she resign"),)), Side("e1", "resigned", (quoted(L, "resigned late Friday"),))),
    Difference("d3", "number", "compatible", Side("e8", "4,200 homes", (quoted(T, "4,200 homes"),)), Side(None, "more than 4,000 homes", (quoted(L, "more than 4,000 homes"),))),
    Difference("d4", "wording of a quotation", "conflict", Side(None, "“The argument about me has become a distraction”", (quoted(S, "“The argument about me has become a distraction from the work that this town needs,”"),)),
               Side(None, "the dispute over her leadership had become “a distraction”", (quoted(L, "the dispute over her leadership had become “a distraction from the work that this town needs.”"),))),
)  # fmt: skip


def sample_record() -> Record:
    """The whole sample story on record."""
    return Record(
        "kestrel-bay-water", "Kestrel Bay’s water chief leaves office", None, ARTICLES, ENTITIES, TENURES, SPEECH,
        (DatedExpression(quoted(L, "late Friday"), FRIDAY), DatedExpression(quoted(T, "on Monday"), MONDAY)),
        ENTRIES, (Counted(quoted(T, "4,200 homes"), "4200", "homes"), Counted(quoted(W, "5-2"), "5-2", "votes")),
        DIFFERENCES, ORIGINS,
        ("lantern is undated; it is placed between 10 and 11 Oct 2025: it tells the resignation of late Friday as past.",),
    )  # fmt: skip
