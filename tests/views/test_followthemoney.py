import json
import re
from pathlib import Path

import pytest

from onrecord.views.followthemoney import to_entities, to_statements
from tests.views.sample import sample_record

SCHEMATA = json.loads((Path(__file__).parent / "followthemoney_schemata.json").read_text(encoding="utf-8"))["schemata"]


def lines(content: bytes) -> list[dict]:
    return [json.loads(line) for line in content.decode().splitlines()]


def test_entities_use_properties_that_their_schemata_have() -> None:
    proxies = {proxy["id"]: proxy for proxy in lines(to_entities(sample_record()))}
    for proxy in proxies.values():
        for name, values in proxy["properties"].items():
            kind = SCHEMATA[proxy["schema"]][name]
            assert all(isinstance(value, str) and value == value.strip() for value in values)
            if kind["type"] == "entity":
                assert all(value in proxies for value in values)
            if kind["type"] == "date":
                assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value) for value in values)


def test_entities_tell_who_held_which_post() -> None:
    proxies = {proxy["id"]: proxy for proxy in lines(to_entities(sample_record()))}
    held = [proxy for proxy in proxies.values() if proxy["schema"] == "Occupancy"]
    (whitcombe,) = [it for it in held if it["properties"].get("endDate") == ["2025-10-10"]]
    holder, post = (proxies[whitcombe["properties"][name][0]] for name in ("holder", "post"))
    assert holder["caption"] == "Nora Whitcombe"
    assert post["caption"] == "general manager, Kestrel Bay Water Authority"
    assert whitcombe["properties"]["startDate"] == ["2021-03"]


def test_statements_hold_every_value_once() -> None:
    statements = lines(to_statements(sample_record()))
    assert len({statement["id"] for statement in statements}) == len(statements)
    proxies = lines(to_entities(sample_record()))
    values = sum(len(found) for proxy in proxies for found in proxy["properties"].values())
    assert len(statements) == values + len(proxies)


def test_entities_are_valid_for_the_followthemoney_library() -> None:
    """The library is in the dependency group `validation`: it builds against ICU, so it is installed where tests of
    releases run and not on every machine. Without it the schemata beside this file stand in.
    """
    library = pytest.importorskip("followthemoney")
    for proxy in lines(to_entities(sample_record())):
        read = library.model.get_proxy(proxy, cleaned=False)
        read.schema.validate(proxy)
        assert {name: sorted(read.get(name)) for name in proxy["properties"]} == {
            name: sorted(values) for name, values in proxy["properties"].items()
        }


def test_statements_make_the_same_entities_in_the_followthemoney_library() -> None:
    library = pytest.importorskip("followthemoney")
    proxies = {proxy["id"]: proxy for proxy in lines(to_entities(sample_record()))}
    statements: dict[str, list] = {}
    for row in lines(to_statements(sample_record())):
        statements.setdefault(row["canonical_id"], []).append(library.Statement.from_dict(row))
    assert set(statements) == set(proxies)
    dataset = library.Dataset.make({"name": "onrecord", "title": "On Record"})
    for id, found in statements.items():
        entity = library.StatementEntity.from_statements(dataset, found)
        assert entity.schema.name == proxies[id]["schema"]
        for name, values in proxies[id]["properties"].items():
            assert sorted(entity.get(name)) == sorted(values)
