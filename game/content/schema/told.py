"""The models as JSON Schema, with what authors may write in short: pydantic tells of the models what they become."""

from collections.abc import Callable
from typing import Any, get_args

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from game.content.written import after, bars, base, decided, varied
from game.content.written.board import WrittenSquare
from game.content.written.ids import IdUse
from game.content.written.text import WrittenText
from game.rules.terms.phases import SquareKind

SchemaNode = dict[str, Any]
MakesText = Callable[[], SchemaNode]

ID = {"type": "string", "pattern": "^[a-z][a-z0-9_]{0,39}$"}


class EditorSchema(GenerateJsonSchema):
    """What stands in the files, told for editors: draft-07, without null, closed, and with one form for each kind."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> SchemaNode:
        """What a function takes before the model sees it."""
        inner = super().function_before_schema(schema)
        does = schema["function"]["function"]
        return _SHORT[getattr(does, "__func__", does)](inner, self._text)

    def _text(self) -> SchemaNode:
        return self.generate_inner(WrittenText.__pydantic_core_schema__)

    def nullable_schema(self, schema: core_schema.NullableSchema) -> SchemaNode:
        """A key that was left out is not there: it is never empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> SchemaNode:
        """The value without the key, where it is a plain one."""
        inner = self.generate_inner(schema["schema"])
        plain = schema.get("default")
        return {**inner, "default": plain} if isinstance(plain, bool | int | str) and "$ref" not in inner else inner

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> SchemaNode:
        """The form that its word asks for; of another word only that it is not one of these."""
        word = str(schema["discriminator"])
        forms = {str(tag): self.generate_inner(it) for tag, it in schema["choices"].items() if not isinstance(it, str)}
        ways = [
            {"if": {"properties": {word: {"const": tag}}, "required": [word]}, "then": form}
            for tag, form in forms.items()
        ]
        return {"type": "object", "required": [word], "properties": {word: {"enum": list(forms)}}, "allOf": ways}

    def model_schema(self, schema: core_schema.ModelSchema) -> SchemaNode:
        """Only its own keys; and where anything with a number can be moved, whole numbers."""
        made = super().model_schema(schema)
        moved: IdUse | None = getattr(schema["cls"], "moved", None)
        made["additionalProperties"] = False if moved is None else {"type": "integer"}
        return made if moved is None else {**made, "moved": moved}

    def dict_schema(self, schema: core_schema.DictSchema) -> SchemaNode:
        """Names that are ids, or words of a list; no others."""
        made = super().dict_schema(schema)
        if "patternProperties" in made:
            made["additionalProperties"] = False
        keys = made.get("propertyNames", {})
        if "names" in keys:
            del made["propertyNames"]
            made["names"] = keys["names"]
        return made


def _many(inner: SchemaNode, text: MakesText) -> SchemaNode:
    return {"anyOf": [inner["items"], inner]}


def _bound(inner: SchemaNode, text: MakesText) -> SchemaNode:
    return {"anyOf": [{"type": "integer"}, inner]}


def _varied(inner: SchemaNode, text: MakesText) -> SchemaNode:
    return {"anyOf": [text(), inner]}


def _decided(inner: SchemaNode, text: MakesText) -> SchemaNode:
    return {"anyOf": [ID, {"type": "array", "items": ID}, inner]}


def _quarters(inner: SchemaNode, text: MakesText) -> SchemaNode:
    return {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 8}, inner]}


def _text(inner: SchemaNode, text: MakesText) -> SchemaNode:
    return {"anyOf": [{"type": "string", "minLength": 1, "maxLength": 4000}, inner]}


def _square(inner: SchemaNode, text: MakesText) -> SchemaNode:
    """`news`, or `dilemma: wmo` with a name, or in full."""
    kinds = list(get_args(SquareKind))
    name = text()
    short = [
        {"type": "object", "required": [kind], "properties": {kind: ID, "name": name}, "additionalProperties": False}
        for kind in kinds
    ]
    return {"anyOf": [{"enum": kinds}, *short, inner]}


_SHORT: dict[Callable[..., Any], Callable[[SchemaNode, MakesText], SchemaNode]] = {
    base.wrap: _many,
    bars.wrap: _bound,
    varied.wrap: _varied,
    decided.lengthen: _decided,
    after.lengthen: _quarters,
    WrittenText.one_line.__func__: _text,
    WrittenSquare.short.__func__: _square,
}
