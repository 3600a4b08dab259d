"""What reading a file costs at start-up: nothing heavy is loaded."""

from tests.store.system import start_python


def test_reading_and_saving_load_neither_the_lock_nor_heavy_modules() -> None:
    code = """
import sys
before = set(sys.modules)  # the suite's own tools may load some in every process
import dcmaturity.store.files, dcmaturity.store.bundled
heavy = {"dataclasses", "filelock", "importlib.resources", "inspect", "logging", "shutil", "tempfile"}
print(heavy & (sys.modules.keys() - before))
"""
    with start_python(code) as process:
        assert process.communicate()[0] == "set()\n"
