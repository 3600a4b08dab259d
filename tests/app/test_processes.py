"""Doing the same to many things: the same results from one process as from several."""

import os
import signal
import sys

import pytest

from dcmaturity.app import processes
from dcmaturity.app.processes import done_to_each

HERE = os.getpid()


def _square(number: int) -> int:
    return number * number


def _where(number: int) -> int:
    del number
    return os.getpid()


def _die_elsewhere(number: int) -> int:
    if os.getpid() != HERE and number == 7:
        os._exit(1)
    return _square(number)


@pytest.mark.parametrize("system", ["linux", "darwin"])
@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_things(
    jobs: int, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert [0, 1, 4, 9, 16] == list(done_to_each(_square, range(5), jobs))


def test_other_processes_do_the_work() -> None:
    places = set(done_to_each(_where, range(20), 2))
    assert (True, False) == (len(places) <= 2, HERE in places)


@pytest.mark.parametrize(("number", "jobs"), [(20, 1), (1, 2)])
def test_one_job_or_one_thing_needs_no_other_process(number: int, jobs: int) -> None:
    assert {HERE} == set(done_to_each(_where, range(number), jobs))


def test_a_process_that_dies_loses_nothing() -> None:
    assert [number * number for number in range(20)] == list(done_to_each(_die_elsewhere, range(20), 2))


def test_a_process_works_until_ctrl_c_and_refuses_from_then_on() -> None:
    before = signal.getsignal(signal.SIGINT)
    try:
        processes._Worker.begin(_square)
        assert 9 == processes._Worker.do(3)
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            processes._Worker.do(3)
    finally:
        signal.signal(signal.SIGINT, before)
