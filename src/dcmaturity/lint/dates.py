"""The day that an assessment speaks of."""

from datetime import date

from dcmaturity.model.assessment import Assessment


def day_of(assessment: Assessment) -> date | None:
    """Return the day of the last change, or the first day where no change is noted; None if neither is."""
    return assessment.updated.date() if assessment.updated else assessment.started
