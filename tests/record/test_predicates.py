import pytest

from onrecord.record.predicates import relation_of


@pytest.mark.parametrize(
    ("objects", "relation"), [(["a heavy rocket"], "shoot"), (["its coach"], "dismiss"), ([], "dismiss")]
)
def test_relation_of_fire_depends_on_what_is_fired(objects: list[str], relation: str) -> None:
    assert relation_of("fire", objects) == relation
