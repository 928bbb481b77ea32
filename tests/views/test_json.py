import json

import jsonschema

from onrecord.views.json import schema, to_json, to_json_text
from tests.views.sample import TEXTS, sample_record


def test_json_follows_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(to_json(sample_record()), schema())


def test_json_evidence_is_the_exact_words() -> None:
    for entry in to_json(sample_record())["entries"]:
        for place in entry["evidence"]:
            assert TEXTS[place["article"]][place["start"] : place["end"]] == place["quote"]


def test_json_names_people_and_keeps_the_file_of_each_article() -> None:
    export = to_json(sample_record())
    assert export["entries"][0]["who"] == ["Nora Whitcombe"]
    assert export["tenures"][1]["person"] == "Samuel Okoro"
    assert export["articles"][0]["source"] == "courier-tuesday"
    assert export["articles"][3]["published"] == "[2025-10-10..2025-10-11]"


def test_json_text_is_the_same_bytes_for_equal_records() -> None:
    assert to_json_text(sample_record()) == to_json_text(sample_record())
    assert json.loads(to_json_text(sample_record()))["format"] == "onrecord"
