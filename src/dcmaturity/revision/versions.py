"""Version numbers: which one comes next, and which of two is later."""

from dcmaturity.revision.change import Step


def numbers(version: str) -> tuple[int, ...]:
    """Return the three numbers of a version, to compare."""
    return tuple(map(int, version.split(".")))


def raised(version: str, step: Step | None) -> str:
    """Return the version that comes next when `step` is raised, or the same for none."""
    major, minor, patch = numbers(version)
    match step:
        case Step.MAJOR:
            return f"{major + 1}.0.0"
        case Step.MINOR:
            return f"{major}.{minor + 1}.0"
        case Step.PATCH:
            return f"{major}.{minor}.{patch + 1}"
        case _:
            return version
