from onrecord.properties import cached_property, kept


class Clock:
    def __init__(self) -> None:
        self.asked = 0

    @cached_property
    def time(self) -> int:
        """When it was first asked."""
        self.asked += 1
        return self.asked


def test_cached_property_is_computed_once_for_each_object() -> None:
    one, other = Clock(), Clock()
    assert [one.time, one.time, other.time] == [1, 1, 1]
    assert [one.asked, other.asked] == [1, 1]


def test_cached_property_of_the_class_is_itself_and_keeps_its_words() -> None:
    assert isinstance(Clock.time, cached_property)
    assert Clock.time.__doc__ == "When it was first asked."


def test_kept_value_of_each_object_is_computed_once() -> None:
    asked = []

    class Thing:
        pass

    @kept
    def number(thing: Thing) -> int:
        asked.append(thing)
        return len(asked)

    one, other = Thing(), Thing()
    assert [number(one), number(one), number(other), number(one)] == [1, 1, 2, 1]
