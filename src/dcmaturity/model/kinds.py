"""The seven kinds of file, one line each."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from dcmaturity.model.assessment import Assessment
from dcmaturity.model.catalogue import Glossary, Practices, Standards, Tools
from dcmaturity.model.fields import Part
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.questionnaire import Questionnaire

File: TypeAlias = MaturityModel | Questionnaire | Tools | Standards | Practices | Glossary | Assessment

KINDS: Final[Mapping[str, type[Part]]] = MappingProxyType(
    {
        "model": MaturityModel,
        "questionnaire": Questionnaire,
        "tools": Tools,
        "standards": Standards,
        "practices": Practices,
        "glossary": Glossary,
        "assessment": Assessment,
    }
)
