from diffstudio.qt.undo import MERGE_SECONDS, UndoLine


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def line(clock: Clock, limit: int = 500) -> UndoLine[int]:
    return UndoLine(0, limit=limit, clock=clock)


def test_undo_and_redo_walk_the_line():
    clock = Clock()
    values = line(clock)
    for value, name in ((1, "Steps"), (2, "Guidance")):
        clock.now += 10
        values.push(value, name)
    assert (values.undo_name, values.redo_name) == ("Guidance", "")
    assert values.undo() == 1
    assert (values.undo_name, values.redo_name) == ("Steps", "Guidance")
    assert values.undo() == 0
    assert values.undo() == 0
    assert values.undo_name == ""
    assert values.redo() == 1
    assert values.redo() == 2
    assert values.redo() == 2


def test_a_drag_is_one_step():
    clock = Clock()
    values = line(clock)
    for value in range(1, 50):
        clock.now += MERGE_SECONDS / 4
        values.push(value, "Guidance")
    assert values.value == 49
    assert values.undo() == 0


def test_two_drags_of_one_control_are_two_steps():
    clock = Clock()
    values = line(clock)
    values.push(1, "Guidance")
    clock.now += MERGE_SECONDS * 2
    values.push(2, "Guidance")
    assert values.undo() == 1


def test_a_slow_drag_is_one_step():
    clock = Clock()
    values = line(clock)
    values.push(1, "Guidance")
    clock.now += 10 * MERGE_SECONDS
    values.push(2, "Guidance")  # a drag begins
    clock.now += 10 * MERGE_SECONDS
    values.push(3, "Guidance", same_drag=True)
    values.push(4, "Steps", same_drag=True)
    assert values.undo() == 3
    assert values.undo() == 1


def test_other_controls_do_not_merge():
    values = line(Clock())
    values.push(1, "Guidance")
    values.push(2, "Steps")
    assert values.undo() == 1


def test_a_change_after_undo_forgets_what_was_undone():
    clock = Clock()
    values = line(clock)
    for value in (1, 2, 3):
        clock.now += 10
        values.push(value, "Steps")
    values.undo()
    values.undo()
    values.push(9, "Steps")
    assert values.redo_name == ""
    assert values.redo() == 9
    assert values.undo() == 1


def test_the_line_is_bounded():
    clock = Clock()
    values = line(clock, limit=5)
    for value in range(100):
        clock.now += 10
        values.push(value, "Steps")
    assert values.value == 99
    for _ in range(10):
        values.undo()
    assert values.value == 95


def test_what_turned_out_to_be_impossible_is_rewritten_around_the_cursor():
    clock = Clock()
    values = line(clock)
    for value, name in ((1, "Steps"), (12, "Model"), (13, "Guidance"), (13, "Seed"), (3, "Model"), (14, "Model")):
        clock.now += 10
        values.push(value, name)
    for _ in range(3):
        values.undo()
    assert values.value == 13
    values.rewrite(lambda value: value - 10, lambda value: 10 < value < 14)
    assert (values.value, values.undo_name) == (3, "Guidance")
    assert values.undo() == 2
    assert values.undo() == 1  # the steps before are as they were
    assert [values.redo() for _ in range(5)] == [2, 3, 14, 14, 14]  # what changes nothing any more is forgotten


def test_a_step_that_changed_only_the_impossible_is_forgotten():
    clock = Clock()
    values = line(clock)
    values.push(5, "Model")
    values.rewrite(lambda value: 0, lambda value: value == 5)
    assert (values.value, values.undo_name, values.redo_name) == (0, "", "")

def test_a_sealed_line_begins_a_new_step():
    values = line(Clock())
    values.push(1, "Add")
    values.seal()
    values.push(2, "Add")
    assert values.undo() == 1
